namespace Solvent.Experiments;

/// <summary>A run with everything that belongs to it, on its way from one place to another.</summary>
/// <param name="Record">What is recorded of it; its metrics and artifacts follow from the rest.</param>
internal sealed record TransferredRun(RunRecord Record)
{
    /// <summary>Every value of each metric, in the order of logging.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SeriesPoint>> Series { get; init; } = new Dictionary<string, IReadOnlyList<SeriesPoint>>(StringComparer.Ordinal);

    /// <summary>Its artifacts.</summary>
    public IReadOnlyList<RunFile> Files { get; init; } = [];
}
