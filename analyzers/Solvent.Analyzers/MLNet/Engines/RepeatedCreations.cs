using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.MLNet.Engines;

/// <summary>Finds engines that are created again and again for the same model.</summary>
internal sealed class RepeatedCreations(ValueFlow flow)
{
    private const int MaximumCalls = 3;

    /// <summary>What <paramref name="creation"/> is repeated for, or <see cref="CallbackKind.Unknown"/>.</summary>
    public CallbackKind Repeats(IInvocationOperation creation)
    {
        var model = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == "ITransformer")?.Value;
        return Repeats(creation, model is null ? null : Variables(model), MaximumCalls);
    }

    /// <param name="operation">What may be repeated.</param>
    /// <param name="model">The variables that the model is read from; <see langword="null"/> when it is made here.</param>
    /// <param name="calls">How many calls to go outwards.</param>
    private CallbackKind Repeats(IOperation operation, IReadOnlyList<ISymbol>? model, int calls)
    {
        for (var current = operation; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case ILoopOperation loop when IsRepeated(loop, current):
                    return model is not null && IsSame(model, loop.Syntax) ? CallbackKind.Element : CallbackKind.Unknown;
                case IAnonymousFunctionOperation lambda:
                    return Callback.Of(lambda).Kind switch
                    {
                        CallbackKind.Request or CallbackKind.PerRequest => CallbackKind.Request,
                        CallbackKind.Element when model is not null && IsSame(model, lambda.Syntax) => CallbackKind.Element,
                        _ => CallbackKind.Unknown,
                    };
                case ILocalFunctionOperation local:
                    return FromCalls(local.Symbol, model, calls);
            }

            if (parent.Parent is not null) continue;
            if (RequestHandlers.MethodOf(parent) is not { } method) return CallbackKind.Unknown;
            return RequestHandlers.Is(method) && !IsKept(operation) ? CallbackKind.Request : FromCalls(method, model, calls);
        }

        return CallbackKind.Unknown;
    }

    private CallbackKind FromCalls(IMethodSymbol method, IReadOnlyList<ISymbol>? model, int calls)
    {
        if (calls == 0 || model is null) return CallbackKind.Unknown;
        foreach (var call in flow.References(method).OfType<IInvocationOperation>())
        {
            var passed = new List<ISymbol>();
            if (!model.All(variable => Pass(variable, method, call, passed))) continue;
            if (Repeats(call, passed, calls - 1) is var kind and not CallbackKind.Unknown) return kind;
        }

        return CallbackKind.Unknown;
    }

    /// <summary>What the caller of a method calls a variable that is used in it.</summary>
    private static bool Pass(ISymbol variable, IMethodSymbol method, IInvocationOperation call, List<ISymbol> passed)
    {
        if (variable is IParameterSymbol && SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol.OriginalDefinition, method.OriginalDefinition))
        {
            var argument = call.Arguments.FirstOrDefault(candidate => candidate.Parameter?.Ordinal == ((IParameterSymbol)variable).Ordinal);
            if (argument is null || Variables(argument.Value) is not { } variables) return false;
            passed.AddRange(variables);
            return true;
        }

        // A variable of the method itself has another value in each call.
        if (SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol.OriginalDefinition, method.OriginalDefinition)) return false;
        passed.Add(variable);
        return true;
    }

    private static bool IsRepeated(ILoopOperation loop, IOperation part)
        => part == loop.Body || (loop is IForLoopOperation { Before: var before } && !before.Contains(part)) || loop is IWhileLoopOperation;

    /// <summary>True when the variables are set outside of <paramref name="scope"/> and nothing in it, or out of sight, sets them.</summary>
    private bool IsSame(IReadOnlyList<ISymbol> variables, SyntaxNode scope)
        => variables.All(variable =>
            flow.Places(variable).All(place => !Contains(scope, place) && (variable is ILocalSymbol or IParameterSymbol || IsOnce(place, scope)))
            && !variable.DeclaringSyntaxReferences.Any(reference => variable is ILocalSymbol or IParameterSymbol && Contains(scope, reference.GetSyntax())));

    /// <summary>True for a place that sets a member when its object is made, or in the method that has the loop.</summary>
    private static bool IsOnce(SyntaxNode place, SyntaxNode scope)
        => place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not BaseMethodDeclarationSyntax method || method is ConstructorDeclarationSyntax || Contains(method, scope);

    private static bool Contains(SyntaxNode scope, SyntaxNode place) => scope.SyntaxTree == place.SyntaxTree && scope.Span.Contains(place.Span);

    /// <summary>True for an engine that is made for the first request and kept for the others.</summary>
    private static bool IsKept(IOperation creation)
    {
        for (var current = creation.Parent; current is not null; current = current.Parent)
        {
            if (current is ICoalesceAssignmentOperation) return true;
            if (current is ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field.IsStatic: true } }) return true;
        }

        return false;
    }

    /// <summary>The variables that a model is read from; <see langword="null"/> when it is made by a call.</summary>
    private static List<ISymbol>? Variables(IOperation model)
    {
        var variables = new List<ISymbol>();
        foreach (var part in model.DescendantsAndSelf())
        {
            switch (part)
            {
                case IInvocationOperation or IObjectCreationOperation:
                    return null;
                case ILocalReferenceOperation local:
                    variables.Add(local.Local);
                    break;
                case IParameterReferenceOperation parameter:
                    variables.Add(parameter.Parameter);
                    break;
                case IMemberReferenceOperation member:
                    variables.Add(member.Member);
                    break;
            }
        }

        return variables.Count > 0 ? variables : null;
    }
}
