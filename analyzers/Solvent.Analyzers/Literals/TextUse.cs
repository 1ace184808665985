using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Literals;

/// <summary>What takes a text in.</summary>
/// <param name="Kind">The kind of use.</param>
/// <param name="Name">The method that is called, the type that is created, or the variable or property that is set.</param>
/// <param name="Parameter">The parameter that takes it, where the call is bound.</param>
/// <param name="Type">The type that the method belongs to, or its name as written where the call is not bound.</param>
/// <param name="Target">The variable, field, property or function that holds it from then on.</param>
internal sealed record TextUse(TextUseKind Kind, string Name, string? Parameter = null, string? Type = null, ISymbol? Target = null);
