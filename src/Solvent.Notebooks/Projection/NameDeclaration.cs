namespace Solvent.Notebooks;

/// <summary>A variable, function or type that a cell declares for the cells after it.</summary>
/// <param name="Name">Its name, without <c>@</c>.</param>
/// <param name="Text">The whole statement or member that declares it.</param>
/// <param name="Reads">
/// The names of other cells from which a variable gets its value. Empty for functions and types, and without what only a lambda reads: those
/// look when they are called.
/// </param>
public sealed record NameDeclaration(string Name, string Text, IReadOnlyList<string> Reads);
