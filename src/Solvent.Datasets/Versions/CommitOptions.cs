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

    /// <summary>References of the versions that the data was made from, beside those that a notebook or a run is known to have read.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>False for data that was only found and comes from nowhere that is known: the version then records no notebook and no run.</summary>
    public bool RecordsOrigin { get; init; } = true;

    /// <summary>What produced the data, found out when the commit starts.</summary>
    internal VersionOrigin? Origin { get; init; }

    /// <summary>Told how far the commit has come.</summary>
    public IProgress<CommitProgress>? Progress { get; init; }
}
