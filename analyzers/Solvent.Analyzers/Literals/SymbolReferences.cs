using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Literals;

/// <summary>Finds where a file uses a variable, field, property or function.</summary>
internal static class SymbolReferences
{
    /// <summary>The expressions that name <paramref name="symbol"/>: <c>path</c>, <c>this.path</c>, <c>Paths.Data</c>.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ISymbol symbol, SemanticModel model)
    {
        foreach (var name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != symbol.Name) continue;
            if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol?.OriginalDefinition, symbol.OriginalDefinition)) continue;
            yield return name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        }
    }
}
