namespace Solvent.Commands.Views;

/// <summary>One axis of a <see cref="ParallelBlock"/>.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Positions">Where each thing stands, from 0 at the bottom to 1 at the top; <see cref="double.NaN"/> for one that has no value.</param>
/// <param name="Marks">Positions with what is written beside them.</param>
/// <param name="IsCategorical">Whether many things share a position, so that their lines are spread a little.</param>
public sealed record ParallelBlockAxis(string Name, IReadOnlyList<double> Positions, IReadOnlyList<(double Position, string Label)> Marks, bool IsCategorical);
