namespace Solvent.Datasets;

/// <summary>What a commit records beside the bytes.</summary>
public sealed record CommitOptions
{
    /// <summary>Why this version exists, in the author's words.</summary>
    public string? Message { get; init; }

    /// <summary>Names for the version; a tag that another version of the dataset has moves to this one.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The columns that identify a row, for comparisons; empty when they are to be inferred.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Who commits; by default <c>SOLVENT_AUTHOR</c>, else the identity that git commits under, else the user of the system.</summary>
    public string? Author { get; init; }

    /// <summary>Told how far the commit has come.</summary>
    public IProgress<CommitProgress>? Progress { get; init; }
}
