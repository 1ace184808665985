namespace Solvent.Commands.Views;

/// <summary>A range of values behind a curve of a <see cref="CurveBlock"/>, such as what is sure of it.</summary>
/// <param name="Series">The index of the curve whose colour it has.</param>
/// <param name="Points">Position and the two ends, by position.</param>
public sealed record CurveBand(int Series, IReadOnlyList<(double X, double Low, double High)> Points);
