using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.MLNet;

/// <summary>Reads from one expression that carries a context where that context goes next.</summary>
internal sealed class ContextTracker(ContextTypes types, ContextFlow flow)
{
    /// <summary>Follows <paramref name="value"/>, which came out of <paramref name="source"/>, upwards to what takes it.</summary>
    public void Follow(IOperation value, object source, ISymbol containingSymbol)
    {
        for (var current = value; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                    continue;
                case IConditionalOperation conditional when conditional.Condition != current:
                    continue;
                case IMemberReferenceOperation member when member.Instance == current && types.CarriesContext(member.Type):
                    continue;
                case IAssignmentOperation assignment when assignment.Value == current:
                    if (Target(assignment.Target) is { } target) flow.AddTarget(source, target);
                    continue;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    flow.AddTarget(source, declarator.Symbol);
                    return;
                case IFieldInitializerOperation initializer:
                    foreach (var field in initializer.InitializedFields) flow.AddTarget(source, field);
                    return;
                case IPropertyInitializerOperation initializer:
                    foreach (var property in initializer.InitializedProperties) flow.AddTarget(source, property);
                    return;
                case IReturnOperation:
                    if (ReturningMember(parent, containingSymbol) is { } returning) flow.AddTarget(source, returning);
                    return;
                case IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call }
                    when parameter.Ordinal == 0 && call.TargetMethod.IsExtensionMethod && types.DrawsRandomNumbers(call, current.Type):
                    AddUse(source, call);
                    return;
                case IArgumentOperation { Parameter: { } parameter }:
                    flow.AddTarget(source, parameter.OriginalDefinition);
                    return;
                case IInvocationOperation call when call.Instance == current && types.DrawsRandomNumbers(call, current.Type):
                    AddUse(source, call);
                    return;
                case IInvalidOperation:
                    FollowUnresolved(current, source);
                    return;
                default:
                    return;
            }
        }
    }

    /// <summary>What <paramref name="reference"/> reads a context from, or <see langword="null"/> when that is a context again, whose own way is followed.</summary>
    public ISymbol? Origin(IOperation reference) => reference switch
    {
        IMemberReferenceOperation { Instance: { } instance } when types.CarriesContext(instance.Type) => null,
        IInvocationOperation call => call.TargetMethod.OriginalDefinition,
        _ => Target(reference),
    };

    private static ISymbol? Target(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter.OriginalDefinition,
        IMemberReferenceOperation member => member.Member.OriginalDefinition,
        _ => null,
    };

    private static ISymbol? ReturningMember(IOperation returned, ISymbol containingSymbol)
    {
        for (var current = returned.Parent; current is not null; current = current.Parent)
        {
            if (current is ILocalFunctionOperation local) return local.Symbol;
            // Whoever calls a lambda is not known.
            if (current is IAnonymousFunctionOperation) return null;
        }

        return containingSymbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : containingSymbol;
    }

    /// <summary>A call that does not bind because its package is not there still tells by its name or catalog that it trains.</summary>
    private void FollowUnresolved(IOperation receiver, object source)
    {
        if (receiver.Syntax.Parent is not MemberAccessExpressionSyntax access || access.Expression != receiver.Syntax) return;
        var method = access.Name.Identifier.ValueText;
        var trains = access.Parent is InvocationExpressionSyntax
            && (types.IsTrainingCatalog(receiver.Type) ? !NeverTrains(method) : types.IsContext(receiver.Type) && method == "Auto");
        if (trains) flow.AddUse(source, new RandomUse(method, access));
    }

    // Splits were a part of these catalogs before 1.0, and analyses of a series learn nothing.
    private static bool NeverTrains(string method)
        => method.StartsWith("Evaluate", StringComparison.Ordinal)
            || method.StartsWith("Localize", StringComparison.Ordinal)
            || method.StartsWith("Detect", StringComparison.Ordinal)
            || method == "TrainTestSplit";

    private void AddUse(object source, IInvocationOperation call) => flow.AddUse(source, new RandomUse(call.TargetMethod.Name, call.Syntax));
}
