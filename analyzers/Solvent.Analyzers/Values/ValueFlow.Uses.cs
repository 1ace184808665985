using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Values;

internal sealed partial class ValueFlow
{
    /// <summary>
    /// The expressions in which <paramref name="value"/> ends up, through variables, parameters and results. Their parents tell what is done
    /// with it.
    /// </summary>
    public IReadOnlyList<IOperation> Uses(IOperation value)
    {
        var uses = new List<IOperation>();
        Use(value, uses, new HashSet<IOperation>());
        return uses;
    }

    private void Use(IOperation value, List<IOperation> uses, HashSet<IOperation> seen)
    {
        var current = value;
        while (current.Parent is IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation or IConditionalOperation or IVariableInitializerOperation)
        {
            if (current.Parent is IConditionalOperation conditional && conditional.Condition == current) break;
            current = current.Parent;
        }

        if (!seen.Add(current)) return;
        switch (current.Parent)
        {
            case IVariableDeclaratorOperation declarator:
                Read(declarator.Symbol, value, uses, seen);
                return;
            case IFieldInitializerOperation initializer:
                foreach (var field in initializer.InitializedFields) Read(field, value, uses, seen);
                return;
            case IPropertyInitializerOperation initializer:
                foreach (var property in initializer.InitializedProperties) Read(property, value, uses, seen);
                return;
            case ISimpleAssignmentOperation assignment when assignment.Value == current && Target(assignment.Target) is { } variable:
                Read(variable, value, uses, seen);
                if (assignment.Parent is not IExpressionStatementOperation) Use(assignment, uses, seen);
                return;
            case IReturnOperation returned when _returns.TryGetValue(returned, out var function):
                foreach (var call in References(function)) Use(call, uses, seen);
                return;
            case IArgumentOperation { Parameter: { } parameter } when References(parameter) is { Count: > 0 } inside:
                foreach (var reference in inside) Use(reference, uses, seen);
                return;
            default:
                uses.Add(current);
                return;
        }
    }

    private void Read(ISymbol variable, IOperation value, List<IOperation> uses, HashSet<IOperation> seen)
    {
        foreach (var reference in References(variable))
        {
            if (reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference) continue;
            if (Reaches(value, reference)) Use(reference, uses, seen);
        }
    }

    private bool Reaches(IOperation value, IOperation reference)
    {
        foreach (var definition in Reaching(reference))
        {
            if (definition.Syntax.Span.Contains(value.Syntax.Span) && definition.Syntax.SyntaxTree == value.Syntax.SyntaxTree) return true;
        }

        return false;
    }

    private static ISymbol? Target(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
