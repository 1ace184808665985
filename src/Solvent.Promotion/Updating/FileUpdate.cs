namespace Solvent.Promotion.Updating;

/// <summary>What an update does with one file of a project.</summary>
/// <param name="Path">Where the file is afterwards, with <c>/</c>.</param>
/// <param name="Action">What happens.</param>
public sealed record FileUpdate(string Path, FileAction Action)
{
    /// <summary>Where the file was, when it moves: a step of the notebook has another name, or it was moved by hand.</summary>
    public string? From { get; init; }

    /// <summary>Why there is a conflict, as a sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>The lines of the file, as it is now, that contradict what is generated.</summary>
    public IReadOnlyList<ConflictRange> Conflicts { get; init; } = [];

    /// <summary>The new text; <see langword="null"/> when the file is not written.</summary>
    internal string? Text { get; init; }

    /// <summary>The form of the file that the text replaces; <see langword="null"/> for a new one.</summary>
    internal Disk.FileText? Form { get; init; }

    /// <summary>The path that the text is written to when it cannot be merged into the file, so that nothing is lost.</summary>
    internal string? Beside { get; init; }

    /// <summary>Whether the file at <see cref="From"/> was generated and is removed.</summary>
    internal bool RemovesSource { get; init; }
}
