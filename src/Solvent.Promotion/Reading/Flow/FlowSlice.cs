using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading.Effects;
using Solvent.Promotion.Reading.Magics;

namespace Solvent.Promotion.Reading.Flow;

/// <summary>
/// Decides which statements a project needs: those that train, evaluate, check or change something outside, and all that these depend on.
/// What only shows a value stays in the notebook.
/// </summary>
internal sealed class FlowSlice
{
    private readonly IReadOnlyList<FlowStatement> _statements;
    private readonly SemanticModel _model;
    private readonly PreparationSteps _preparations;
    private readonly Dictionary<FlowStatement, string> _leftOut = [];
    private readonly HashSet<FlowStatement> _kept = [];

    private FlowSlice(IReadOnlyList<FlowStatement> statements, SemanticModel model, IReadOnlyList<DataAct> acts)
        => (_statements, _model, _preparations) = (statements, model, new PreparationSteps(statements, acts));

    /// <summary>What is kept, in order.</summary>
    public IReadOnlyList<FlowStatement> Kept => [.. _statements.Where(_kept.Contains)];

    /// <summary>What is not, with the reason.</summary>
    public IEnumerable<LeftOut> LeftOut => _statements.Where(_leftOut.ContainsKey).Select(statement => statement.LeftOut(_leftOut[statement]));

    public static FlowSlice Of(IReadOnlyList<FlowStatement> statements, SemanticModel model, IReadOnlyList<DataAct> acts, ISet<ISymbol> parameters)
    {
        var slice = new FlowSlice(statements, model, acts);
        var candidates = statements.Where(statement => !IsParameter(statement, parameters)).ToList();
        foreach (var statement in candidates)
        {
            if (slice._preparations.Reason(statement) is { } reason) slice._leftOut[statement] = reason;
            else if (slice.OnlyShows(statement)) slice._leftOut[statement] = "shows a value";
        }

        slice.LeaveOutUsersOfShown(candidates);
        var open = candidates.Where(statement => !slice._leftOut.ContainsKey(statement)).ToList();
        var roots = open.Where(slice.IsRoot).ToList();
        // A notebook that neither trains nor writes is for the values that it computes.
        slice.Keep(roots.Count > 0 ? roots : open, open);
        foreach (var statement in open.Where(statement => !slice._kept.Contains(statement))) slice._leftOut[statement] = "is needed only by what is left out";
        return slice;
    }

    /// <summary>What uses a display or a chart is for show too.</summary>
    private void LeaveOutUsersOfShown(List<FlowStatement> candidates)
    {
        var shown = _leftOut.Keys.Where(statement => statement.Syntax is LocalDeclarationStatementSyntax).SelectMany(statement => statement.Effects.Declares).ToHashSet(SymbolEqualityComparer.Default);
        foreach (var statement in candidates.Where(statement => !_leftOut.ContainsKey(statement) && statement.Effects.Uses.Overlaps(shown)))
        {
            _leftOut[statement] = "shows a value";
            if (statement.Syntax is LocalDeclarationStatementSyntax) shown.UnionWith(statement.Effects.Declares);
        }
    }

    private static bool IsParameter(FlowStatement statement, ISet<ISymbol> parameters)
        => statement.Effects.Declares.Count > 0 && statement.Effects.Declares.IsSubsetOf(parameters);

    private void Keep(IEnumerable<FlowStatement> roots, List<FlowStatement> candidates)
    {
        var open = new Queue<FlowStatement>(roots);
        while (open.TryDequeue(out var statement))
        {
            if (!_kept.Add(statement)) continue;
            foreach (var other in candidates.Where(candidate => !_kept.Contains(candidate) && Feeds(candidate, statement))) open.Enqueue(other);
        }
    }

    /// <summary>
    /// Whether one statement declares or changes what another one uses. An object has more names than one, and a lambda looks when it is called, so that
    /// a change counts even where it comes later.
    /// </summary>
    private static bool Feeds(FlowStatement other, FlowStatement statement)
        => (other.Index < statement.Index && other.Effects.Declares.Overlaps(statement.Effects.Uses))
            || other.Effects.Changes.Any(variable => statement.Effects.Uses.Contains(variable) || statement.Effects.Declares.Contains(variable));

    private bool OnlyShows(FlowStatement statement)
    {
        if (statement.Effects.IsExternal) return false;
        if (statement.Syntax is ExpressionStatementSyntax { Expression: var expression })
        {
            if (statement.IsTrailing) return !IsResult(Shown(expression)) && !CallsOwnResult(statement);
            return statement.Effects.Displays && statement.Effects.Assigns.Count == 0 && !IsResult(Shown(expression)) && !CallsOwnResult(statement);
        }

        // What a variable has from the kernel or a drawing library is for show as well.
        if (statement.Syntax is LocalDeclarationStatementSyntax { Declaration.Variables: var variables }) return statement.Effects.Displays && variables.All(IsShown);
        return statement.Effects.Displays && statement.Effects.Declares.Count == 0 && !statement.Effects.HasResult;
    }

    private bool IsShown(VariableDeclaratorSyntax variable)
    {
        if (_model.GetDeclaredSymbol(variable) is not ILocalSymbol { Type: var type }) return false;
        if (KnownApis.IsShown(type.ContainingNamespace?.ToDisplayString() ?? "") || type.Name is "DisplayedValue" or "ProgressBar") return true;
        return Unwrapped(variable.Initializer?.Value) is InvocationExpressionSyntax call && _model.GetSymbolInfo(call).Symbol is IMethodSymbol method && KnownApis.IsOfKernel(method) && method.Name is not "WithProgress";
    }

    private bool IsRoot(FlowStatement statement)
    {
        if (statement.Effects.IsExternal || CallsOwnResult(statement)) return true;
        return statement.Syntax switch
        {
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => IsResult(assignment.Right),
            ExpressionStatementSyntax { Expression: var expression } => IsResult(Shown(expression)),
            LocalDeclarationStatementSyntax { Declaration.Variables: var variables } => variables.Any(variable => variable.Initializer is { Value: var value } && IsResult(value)),
            _ => statement.Effects.HasResult,
        };
    }

    private static bool CallsOwnResult(FlowStatement statement) => statement.Effects.HasResult && statement.Effects.Calls.Count > 0;

    /// <summary>Whether the value is a trained model, metrics or the like: the call that makes it is the last one.</summary>
    private bool IsResult(ExpressionSyntax? expression)
    {
        var value = Unwrapped(expression);
        if (value is null) return false;
        if (value is InvocationExpressionSyntax call && _model.GetSymbolInfo(call).Symbol is IMethodSymbol method && KnownApis.Of((method.ReducedFrom ?? method).OriginalDefinition) == Effect.Result) return true;
        return value is InvocationExpressionSyntax or MemberAccessExpressionSyntax && ResultTypes.IsMetrics(_model.GetTypeInfo(value).Type) && value.DescendantNodes().OfType<InvocationExpressionSyntax>().Any();
    }

    /// <summary>What a statement shows: its value, or the argument of <c>display</c>.</summary>
    private ExpressionSyntax? Shown(ExpressionSyntax expression)
    {
        var value = Unwrapped(expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard ? discard.Right : expression);
        if (value is not InvocationExpressionSyntax call || _model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || KnownApis.Of(method) != Effect.Display) return value;
        return call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && method.ReducedFrom is not null ? receiver : call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
    }

    private static ExpressionSyntax? Unwrapped(ExpressionSyntax? expression) => expression switch
    {
        AwaitExpressionSyntax waited => Unwrapped(waited.Expression),
        ParenthesizedExpressionSyntax inner => Unwrapped(inner.Expression),
        CastExpressionSyntax cast => Unwrapped(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Unwrapped(suppressed.Operand),
        _ => expression,
    };
}
