namespace Solvent.Experiments;

/// <summary>What was logged to a run.</summary>
internal sealed record MlflowRunData(IReadOnlyList<MlflowMetric>? Metrics = null, IReadOnlyList<MlflowEntry>? Params = null, IReadOnlyList<MlflowEntry>? Tags = null);
