namespace Solvent.Commands.Views;

/// <summary>One curve of a <see cref="CurveBlock"/>.</summary>
/// <param name="Name">What the legend says.</param>
/// <param name="Points">Position and value, by position; a value that is not finite leaves a gap.</param>
public sealed record CurveSeries(string Name, IReadOnlyList<(double X, double Y)> Points);
