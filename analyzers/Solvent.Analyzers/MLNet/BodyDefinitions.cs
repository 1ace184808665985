using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.MLNet;

/// <summary>What the local variables of one body are set to, in source order.</summary>
internal sealed class BodyDefinitions : IDefinitions
{
    private readonly Dictionary<ISymbol, List<IOperation>> _definitions = new(SymbolEqualityComparer.Default);

    public BodyDefinitions(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                    Add(declarator.Symbol, initializer.Value);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment:
                    Add(local.Local, assignment.Value);
                    break;
            }
        }
    }

    /// <summary>
    /// The values that <paramref name="reference"/> may read. Definitions before it count, back to the first that is not inside of a
    /// branch or loop which ends before the reference.
    /// </summary>
    public IReadOnlyList<IOperation> Reaching(IOperation reference)
    {
        if (reference is not ILocalReferenceOperation { Local: var local } || !_definitions.TryGetValue(local, out var all)) return [];
        var reaching = new List<IOperation>();
        foreach (var value in Enumerable.Reverse(all))
        {
            if (value.Syntax.Span.End > reference.Syntax.SpanStart) continue;
            reaching.Insert(0, value);
            if (Encloses(value.Syntax, reference.Syntax)) break;
        }

        return reaching.Count > 0 ? reaching : all.Where(value => !value.Syntax.Span.Contains(reference.Syntax.Span)).ToList();
    }

    private static bool Encloses(SyntaxNode definition, SyntaxNode reference)
        => definition.FirstAncestorOrSelf<SyntaxNode>(node => node is BlockSyntax or CompilationUnitSyntax or SwitchSectionSyntax) is { } list
            && list.Span.Contains(reference.Span);

    private void Add(ISymbol local, IOperation value)
    {
        if (!_definitions.TryGetValue(local, out var values)) _definitions.Add(local, values = []);
        var index = values.FindIndex(other => other.Syntax.SpanStart > value.Syntax.SpanStart);
        values.Insert(index < 0 ? values.Count : index, value);
    }
}
