using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>One argument of a call as it is written.</summary>
/// <param name="Name">The parameter, or <see langword="null"/> when the call does not bind and the argument has no name.</param>
/// <param name="Value">What is passed.</param>
/// <param name="Syntax">Where it is written; for an argument left out, the call.</param>
/// <param name="IsDefault">True when it is left out.</param>
internal readonly record struct CallArgument(string? Name, IOperation Value, SyntaxNode Syntax, bool IsDefault);
