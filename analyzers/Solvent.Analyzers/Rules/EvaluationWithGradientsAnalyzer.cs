using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Torch;

namespace Solvent.Analyzers.Rules;

/// <summary>
/// SLV6004: in a program that trains, a module whose result becomes a number or a class and reaches no backward pass, with neither <c>eval()</c>
/// nor <c>no_grad()</c> in the function.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvaluationWithGradientsAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> Measures = ImmutableHashSet.Create(
        "item", "argmax", "topk", "eq", "ToSingle", "ToDouble", "ToInt32", "ToInt64", "ToScalar");

    private static readonly ImmutableHashSet<string> Modes = ImmutableHashSet.Create("eval", "no_grad", "inference_mode", "set_grad_enabled");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.EvaluationWithGradients);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!TorchCode.IsUsedIn(start.Compilation, start.CancellationToken)) return;
            start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (TorchCode.Name(call) is not ("forward" or "call") || call.Expression is not MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } access) return;
        if (!IsMeasured(call) || !TorchCode.IsTorch(call, context.SemanticModel, context.CancellationToken)) return;

        var root = call.SyntaxTree.GetRoot(context.CancellationToken);
        var trained = root.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault(name => name.Identifier.ValueText == "backward");
        var function = call.Ancestors().FirstOrDefault(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) ?? root;
        // A module that is looked at before it is trained is not evaluated.
        if (trained is null || (function == root && call.SpanStart < trained.SpanStart)) return;
        if (function.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && TorchCode.IsModule(context.SemanticModel.GetDeclaredSymbol(type, context.CancellationToken))) return;
        if (HasMode(call, function) || TrainingFlow.Reaches(call, function)) return;
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.EvaluationWithGradients, access.Name.GetLocation()));
    }

    /// <summary>True when the result becomes a number or a class in the same expression, and the call is not the argument of a module that will say so itself.</summary>
    private static bool IsMeasured(InvocationExpressionSyntax call)
    {
        if (call.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } && TorchCode.Name(outer) is "forward" or "call") return false;
        return call.Ancestors().TakeWhile(node => node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax)
            .Any(node => node is MemberAccessExpressionSyntax access && Measures.Contains(access.Name.Identifier.ValueText));
    }

    /// <summary>True when the mode is set in the function, before the call; code at the top of a program is one function of many parts.</summary>
    private static bool HasMode(InvocationExpressionSyntax call, SyntaxNode function)
        => function.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(mode =>
            mode.SpanStart < call.SpanStart && TorchCode.Name(mode) is { } name && Modes.Contains(name) && (name == "eval" || IsInForce(mode, call)));

    private static bool IsInForce(InvocationExpressionSyntax mode, InvocationExpressionSyntax call)
        => mode.Ancestors().FirstOrDefault(node => node is UsingStatementSyntax or BlockSyntax or CompilationUnitSyntax) is { } scope && scope.Span.Contains(call.Span);
}
