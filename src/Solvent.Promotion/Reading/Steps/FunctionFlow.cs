using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Promotion.Reading.Steps;

/// <summary>A function of the notebook that is kept.</summary>
/// <param name="Symbol">The function.</param>
/// <param name="Syntax">Its declaration.</param>
/// <param name="Captured">Variables of the notebook that become its first parameters.</param>
internal sealed record FunctionFlow(IMethodSymbol Symbol, LocalFunctionStatementSyntax Syntax, IReadOnlyList<ILocalSymbol> Captured)
{
    /// <summary>Its cell, 0-based.</summary>
    public int Cell { get; init; }
}
