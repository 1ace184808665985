namespace Solvent.Experiments;

/// <summary>A run as an archive holds it.</summary>
/// <param name="Run">What is recorded about it.</param>
/// <param name="History">All values of its metrics, by name, in the order of logging.</param>
internal sealed record ArchivedRun(RunRecord Run, IReadOnlyDictionary<string, IReadOnlyList<MetricPoint>> History);
