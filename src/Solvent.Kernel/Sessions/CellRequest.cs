namespace Solvent.Kernel;

/// <summary>One cell to execute.</summary>
/// <param name="Source">The whole text of the cell, directives included.</param>
/// <param name="Language">The language of the cell until a <c>#!language</c> line says otherwise.</param>
/// <param name="CellIndex">
/// The position of the cell in its notebook, 0-based over all cells. It names the cell in errors; without it the execution count does.
/// </param>
public sealed record CellRequest(string Source, string Language = "csharp", int? CellIndex = null);
