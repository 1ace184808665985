using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Kernel.Constructs;

/// <summary>The variables of using declarations of earlier cells, which were disposed of when their cell ended.</summary>
internal sealed class DisposedVariables
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="name"/> is one of them.</summary>
    public bool Contains(string name) => _cells.ContainsKey(name);

    /// <summary>Takes note of what a cell declares.</summary>
    /// <param name="script">The compiled cell.</param>
    /// <param name="disposed">The names of its variables that are disposed of when it ends.</param>
    /// <param name="cell">How the cell is called.</param>
    public void Declare(CSharpCompilation script, IReadOnlyList<string> disposed, string cell)
    {
        if (_cells.Count > 0)
        {
            foreach (var name in script.ScriptClass!.MemberNames) _cells.Remove(name);
        }

        foreach (var name in disposed) _cells[name] = cell;
    }

    /// <summary>Refuses a cell that uses one of them.</summary>
    /// <exception cref="SolventException"><c>variable-disposed</c>.</exception>
    public void Refuse(SyntaxTree tree, Func<SemanticModel> model, CancellationToken cancellationToken)
    {
        if (_cells.Count == 0) return;
        SemanticModel? meaning = null;
        foreach (var name in tree.GetRoot(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (!_cells.TryGetValue(name.Identifier.ValueText, out var cell)) continue;
            if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) continue;
            meaning ??= model();
            if (!IsOfEarlierCell(meaning.GetSymbolInfo(name, cancellationToken).Symbol, meaning.Compilation)) continue;

            var line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            throw new SolventException(
                "variable-disposed",
                string.Create(CultureInfo.InvariantCulture, $"'{name.Identifier.ValueText}' was disposed of at the end of {cell}, which declares it with 'using' (line {line})."))
            {
                Line = line,
                Hint = $"Use it in that cell, or leave 'using' out there and dispose of '{name.Identifier.ValueText}' when you are done with it.",
            };
        }
    }

    // Variables of cells have no type around them but that of their cell.
    private static bool IsOfEarlierCell(ISymbol? symbol, Compilation compilation)
        => symbol is IFieldSymbol or IPropertySymbol
        && symbol.ContainingType is { ContainingType: null, ContainingNamespace.IsGlobalNamespace: true }
        && !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);
}
