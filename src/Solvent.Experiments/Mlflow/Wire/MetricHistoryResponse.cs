namespace Solvent.Experiments;

/// <summary>A page of the values of a metric.</summary>
internal sealed record MetricHistoryResponse(IReadOnlyList<MlflowMetric>? Metrics = null, string? NextPageToken = null);
