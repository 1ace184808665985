namespace Solvent.Promotion;

/// <summary>Code of a notebook that did not go into the project.</summary>
/// <param name="Cell">The cell, counted from 1.</param>
/// <param name="Line">The line in the cell, counted from 1.</param>
/// <param name="Code">The code, shortened to one line.</param>
/// <param name="Reason">Why, as a clause: <c>shows a value</c>.</param>
public sealed record LeftOut(int Cell, int Line, string Code, string Reason);
