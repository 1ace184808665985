using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>A pipeline is fitted.</summary>
/// <param name="Models">The result.</param>
/// <param name="Call">The call.</param>
/// <param name="Path">The calls inside of which it happens.</param>
internal sealed record Fitting(FactSet Models, SyntaxNode Call, CallPath? Path);
