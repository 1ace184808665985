namespace Solvent.Experiments;

/// <summary>One logged value of a metric.</summary>
/// <param name="Step">The step it was logged for, if one was named.</param>
/// <param name="Value">The value, as it was logged: it may be infinite or not a number.</param>
/// <param name="LoggedAt">When it was logged, UTC, by the clock of the machine.</param>
public sealed record MetricPoint(long? Step, double Value, DateTimeOffset LoggedAt);
