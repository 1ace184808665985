namespace Solvent.Commands.Views;

/// <summary>One named row of values in a <see cref="ChartBlock"/>.</summary>
/// <param name="Name">What the legend says.</param>
/// <param name="Values">One value a position; <see cref="double.NaN"/> where there is none.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double> Values);
