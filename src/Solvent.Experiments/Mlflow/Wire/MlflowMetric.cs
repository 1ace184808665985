namespace Solvent.Experiments;

/// <summary>A logged value.</summary>
internal sealed record MlflowMetric(string Key, double Value, long Timestamp, long Step);
