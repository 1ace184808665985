namespace Solvent.Datasets;

/// <summary>What an import from DVC does beside reading the files.</summary>
public sealed record DvcImportOptions
{
    /// <summary>The dataset that gets the version, for an import of one output; named after the output when <see langword="null"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Who commits, as in <see cref="CommitOptions.Author"/>.</summary>
    public string? Author { get; init; }

    /// <summary>Told how many bytes of all outputs are verified and committed.</summary>
    public IProgress<CommitProgress>? Progress { get; init; }
}
