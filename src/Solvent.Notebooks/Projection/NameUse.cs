namespace Solvent.Notebooks;

/// <summary>The first place at which a cell uses a name that it does not declare itself.</summary>
/// <param name="Name">The name, without <c>@</c>.</param>
/// <param name="Line">The line in the cell, 1-based.</param>
/// <param name="Column">The column in the line, 1-based.</param>
public sealed record NameUse(string Name, int Line, int Column);
