namespace Solvent.Datasets;

/// <summary>A run that read or committed data.</summary>
/// <param name="Run">Identifier of the run.</param>
/// <param name="Reference">The version as it was called then, <c>taxi@v3</c>; a dataset that was renamed since is found by <paramref name="Hash"/>.</param>
/// <param name="Hash">SHA-256 of the version.</param>
/// <param name="Wrote">True when the run committed the data, false when it read it.</param>
public sealed record VersionUse(string Run, string Reference, string Hash, bool Wrote)
{
    /// <summary>The experiment that the run belongs to.</summary>
    public string? Experiment { get; init; }

    /// <summary>The notebook of the run, relative to the root with <c>/</c>.</summary>
    public string? Notebook { get; init; }

    /// <summary>When the run started, UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }
}
