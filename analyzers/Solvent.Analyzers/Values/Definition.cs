using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Values;

/// <summary>One value that a variable is set to.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Element">The element of the tuple that the expression gives, or -1 for all of it.</param>
internal readonly record struct Definition(IOperation Value, int Element = -1);
