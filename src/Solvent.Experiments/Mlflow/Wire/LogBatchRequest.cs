namespace Solvent.Experiments;

/// <summary><c>runs/log-batch</c>.</summary>
internal sealed record LogBatchRequest(string RunId, IReadOnlyList<MlflowMetric> Metrics, IReadOnlyList<MlflowEntry> Params, IReadOnlyList<MlflowEntry> Tags);
