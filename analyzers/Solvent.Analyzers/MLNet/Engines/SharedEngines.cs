using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.MLNet.Engines;

/// <summary>Finds predictions of one engine that several threads make at a time.</summary>
internal sealed class SharedEngines(ValueFlow flow)
{
    private static readonly HashSet<string> Waiting = ["Wait", "WaitAsync", "WaitOne", "Enter", "EnterWriteLock", "TryEnter"];

    /// <summary>The engines, each where it predicts, with what shares it.</summary>
    public IEnumerable<(IOperation Engine, CallbackKind Sharing)> In(IEnumerable<IInvocationOperation> calls)
    {
        var predictions = calls.Where(EngineTypes.IsPrediction).Select(call => (call.Instance, Variable: Variable(call.Instance))).Where(entry => entry.Variable is not null);
        foreach (var engine in predictions.GroupBy(entry => entry.Variable, SymbolEqualityComparer.Default))
        {
            var background = new List<(IOperation Engine, IOperation Call)>();
            foreach (var (instance, variable) in engine)
            {
                foreach (var callback in Callbacks(instance!, variable!, []))
                {
                    if (callback.Kind != CallbackKind.Background) yield return (instance!, callback.Kind);
                    else if (!IsAwaited(callback.Call!)) background.Add((instance!, callback.Call!));
                }
            }

            foreach (var (instance, call) in background)
            {
                if (Repeats(call, engine.Key!) || background.Exists(other => other.Call != call)) yield return (instance, CallbackKind.Threads);
            }
        }
    }

    /// <summary>The functions around a use, and around the calls of the method that it is in, which run with a variable of the outside.</summary>
    private IEnumerable<Callback> Callbacks(IOperation use, ISymbol variable, HashSet<ISymbol> seen)
    {
        for (var current = use; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ILockOperation:
                    yield break;
                case IAnonymousFunctionOperation lambda:
                    if (IsDeclaredIn(variable, lambda.Syntax) || IsGuarded(lambda.Syntax)) yield break;
                    if (Callback.Of(lambda) is { Kind: CallbackKind.Threads or CallbackKind.Background or CallbackKind.Request } here) yield return here;
                    break;
                case ILocalFunctionOperation local:
                    if (IsDeclaredIn(variable, local.Syntax) || IsGuarded(local.Syntax)) yield break;
                    foreach (var callback in AroundCalls(local.Symbol, variable, seen)) yield return callback;
                    yield break;
                case { Parent: null } when variable is IFieldSymbol or IPropertySymbol && RequestHandlers.MethodOf(current) is { } method:
                    if (IsGuarded(current.Syntax)) yield break;
                    foreach (var callback in AroundCalls(method, variable, seen)) yield return callback;
                    yield break;
            }
        }
    }

    private IEnumerable<Callback> AroundCalls(IMethodSymbol method, ISymbol variable, HashSet<ISymbol> seen)
    {
        if (!seen.Add(method)) yield break;
        foreach (var reference in flow.References(method))
        {
            if (reference is IMethodReferenceOperation && Callback.Of(reference) is { Kind: CallbackKind.Threads or CallbackKind.Background or CallbackKind.Request } passed) yield return passed;
            foreach (var callback in Callbacks(reference, variable, seen)) yield return callback;
        }
    }

    /// <summary>True for a task that is started again while the first may still run.</summary>
    private static bool Repeats(IOperation start, ISymbol engine)
    {
        for (var current = start.Parent; current is not null; current = current.Parent)
        {
            if (current is not (ILoopOperation or IAnonymousFunctionOperation)) continue;
            if (IsDeclaredIn(engine, current.Syntax)) return false;
            if (current is ILoopOperation || Callback.Of(current).Kind is CallbackKind.Element or CallbackKind.Request) return true;
        }

        return false;
    }

    private static bool IsAwaited(IOperation start)
        => start.Parent is IAwaitOperation || (start.Parent?.Syntax is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" or "Result" or "GetAwaiter" });

    private static bool IsDeclaredIn(ISymbol variable, SyntaxNode scope)
        => variable is ILocalSymbol or IParameterSymbol
            && variable.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == scope.SyntaxTree && scope.Span.Contains(reference.Span));

    private static bool IsGuarded(SyntaxNode function)
        => function.DescendantNodes().Any(node => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && Waiting.Contains(access.Name.Identifier.ValueText));

    private static ISymbol? Variable(IOperation? engine) => engine switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        // Whoever reads Lazy.Value has the engine of the lazy.
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "Lazy" }, Instance: { } lazy } => Variable(lazy),
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "ThreadLocal" } } => null,
        IFieldReferenceOperation field when !EngineTypes.IsThreadStatic(field.Field) => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };
}
