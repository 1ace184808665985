using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Values;

/// <summary>Where the values of a type come from: what its variables, fields, parameters and results are set to.</summary>
internal sealed partial class ValueFlow : IDefinitions
{
    private static readonly IReadOnlyList<Definition> None = [];

    private readonly Dictionary<ISymbol, List<Definition>> _definitions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IOperation>> _references = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, ISymbol> _returns = [];
    private readonly Dictionary<ISymbol, IOperation> _collections = new(SymbolEqualityComparer.Default);

    private ValueFlow()
    {
    }

    /// <inheritdoc />
    public IReadOnlyList<IOperation> Reaching(IOperation reference)
    {
        var found = new List<IOperation>();
        foreach (var definition in Definitions(reference))
        {
            if (definition.Element < 0) found.Add(definition.Value);
            else found.AddRange(Elements(definition.Value, definition.Element));
        }

        return found;
    }

    /// <summary>The places that read or write <paramref name="symbol"/>, or call it, in source order.</summary>
    public IReadOnlyList<IOperation> References(ISymbol symbol) => _references.TryGetValue(symbol.OriginalDefinition, out var places) ? places : [];

    /// <summary>The places that set <paramref name="variable"/>.</summary>
    public IEnumerable<SyntaxNode> Places(ISymbol variable) => All(variable).Select(definition => definition.Value.Syntax);

    /// <summary>
    /// The expressions that may have given <paramref name="value"/>, as far back as they can be followed. One that leads nowhere, such as a
    /// parameter that no one here passes, stands for itself.
    /// </summary>
    public IReadOnlyList<IOperation> Origins(IOperation? value)
    {
        var origins = new List<IOperation>();
        if (value is not null) Follow(value, origins, new HashSet<IOperation>());
        return origins;
    }

    /// <summary>The collection that <paramref name="element"/> is taken from, or <see langword="null"/> when it is not an element.</summary>
    public IOperation? Collection(IOperation element) => element switch
    {
        IArrayElementReferenceOperation item => item.ArrayReference,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } => list,
        ILocalReferenceOperation local => _collections.TryGetValue(local.Local, out var collection) ? collection : null,
        IParameterReferenceOperation parameter => _collections.TryGetValue(parameter.Parameter, out var collection) ? collection : null,
        IInvocationOperation { TargetMethod.ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } query => Source(query),
        _ => null,
    };

    private void Follow(IOperation value, List<IOperation> origins, HashSet<IOperation> seen)
    {
        // A loop that builds on a variable refers to itself.
        if (!seen.Add(value)) return;
        switch (value)
        {
            case IConversionOperation conversion:
                Follow(conversion.Operand, origins, seen);
                return;
            case IParenthesizedOperation parenthesized:
                Follow(parenthesized.Operand, origins, seen);
                return;
            case IAwaitOperation awaited:
                Follow(awaited.Operation, origins, seen);
                return;
            case ISimpleAssignmentOperation assignment:
                Follow(assignment.Value, origins, seen);
                return;
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                Follow(conditional.WhenTrue, origins, seen);
                Follow(otherwise, origins, seen);
                return;
            case ICoalesceOperation coalesce:
                Follow(coalesce.Value, origins, seen);
                Follow(coalesce.WhenNull, origins, seen);
                return;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms) Follow(arm.Value, origins, seen);
                return;
        }

        var definitions = Reaching(value);
        if (definitions.Count == 0) origins.Add(value);
        foreach (var definition in definitions) Follow(definition, origins, seen);
    }

    private IReadOnlyList<Definition> Definitions(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => BeforeIn(local, local.Local),
        IParameterReferenceOperation parameter => BeforeIn(parameter, parameter.Parameter),
        IFieldReferenceOperation { Instance: { } tuple, Field: { ContainingType.IsTupleType: true } field } => [new Definition(tuple, Ordinal(field))],
        IMemberReferenceOperation member => All(member.Member),
        IInvocationOperation call => All(call.TargetMethod),
        IArgumentOperation { Parameter: { RefKind: RefKind.Out or RefKind.Ref } parameter } => All(parameter),
        _ => None,
    };

    private IReadOnlyList<Definition> All(ISymbol symbol) => _definitions.TryGetValue(symbol.OriginalDefinition, out var all) ? all : None;

    /// <summary>
    /// The definitions before the reference, back to the first that is sure to have run; all of them when the reference is in a function
    /// of which nobody knows when it runs.
    /// </summary>
    private IReadOnlyList<Definition> BeforeIn(IOperation reference, ISymbol variable)
    {
        var all = All(variable);
        if (all.Count <= 1) return all;
        var place = reference.Syntax;
        if (Function(place) != Function(Declaration(variable))) return all.Where(definition => !Contains(definition, place)).ToList();

        var reaching = new List<Definition>();
        foreach (var definition in all.Reverse())
        {
            var syntax = definition.Value.Syntax;
            if (syntax.Span.End > place.SpanStart)
            {
                if (!Contains(definition, place) && ShareLoop(syntax, place)) reaching.Add(definition);
                continue;
            }

            reaching.Add(definition);
            if (Function(syntax) == Function(place) && Encloses(syntax, place)) break;
        }

        reaching.Reverse();
        return reaching;
    }

    private IEnumerable<IOperation> Elements(IOperation tuple, int element)
    {
        foreach (var origin in Origins(tuple))
        {
            if (origin is ITupleOperation { Elements: var elements } && element < elements.Length) yield return elements[element];
            else yield return origin;
        }
    }

    /// <summary>What a LINQ query takes elements from: for a projection the elements that it makes.</summary>
    private static IOperation? Source(IInvocationOperation query)
    {
        if (query.Arguments.IsEmpty) return null;
        if (query.TargetMethod.Name != "Select") return query.Instance ?? query.Arguments[0].Value;
        var selector = query.Arguments[query.Arguments.Length - 1].Value;
        while (selector is IConversionOperation or IDelegateCreationOperation)
        {
            selector = selector is IDelegateCreationOperation creation ? creation.Target : ((IConversionOperation)selector).Operand;
        }

        return selector is IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } made }] } ? made : null;
    }
}
