namespace Solvent.Experiments;

/// <summary>One logged value of a metric.</summary>
/// <param name="Step">The step it was logged for, if one was named.</param>
/// <param name="Value">The value; <see langword="null"/> when it was not a finite number.</param>
/// <param name="LoggedAt">When it was logged, UTC.</param>
public sealed record MetricPoint(int? Step, double? Value, DateTimeOffset LoggedAt);
