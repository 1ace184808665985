namespace Solvent.Commands.Views;

/// <summary>What stands apart from the positions of a chart, such as the share of missing values.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Values">One value for each series.</param>
public sealed record ChartAside(string Label, IReadOnlyList<double> Values);
