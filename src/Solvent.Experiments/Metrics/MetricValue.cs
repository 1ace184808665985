namespace Solvent.Experiments;

/// <summary>A number that an object reports.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Value">The value, which may be no finite number.</param>
/// <param name="Step">The step that it belongs to, for one of several.</param>
internal sealed record MetricValue(string Name, double Value, int? Step = null);
