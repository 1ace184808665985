using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Torch;

namespace Solvent.Analyzers.Rules;

/// <summary>
/// SLV6003: a loop that calls <c>backward</c> and steps, and in which nothing clears the gradients. One that clears them now and then adds them up on
/// purpose.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GradientsNotClearedAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: the expression to call <c>zero_grad</c> on.</summary>
    public const string Optimizer = nameof(Optimizer);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.GradientsNotCleared);

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
        if (TorchCode.Name(call) != "backward" || !TorchCode.IsTorch(call, context.SemanticModel, context.CancellationToken)) return;
        if (TorchLoop.Around(call, context.SemanticModel, context.CancellationToken) is not { } loop || loop.Contains(Clears)) return;

        var properties = ImmutableDictionary<string, string?>.Empty;
        if (loop.Optimizer is IdentifierNameSyntax or MemberAccessExpressionSyntax) properties = properties.Add(Optimizer, loop.Optimizer.ToString());
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.GradientsNotCleared, call.GetLocation(), properties));
    }

    /// <summary>True for <c>zero_grad</c>, for <c>grad.zero_()</c>, and for a gradient that is set.</summary>
    private static bool Clears(SyntaxNode node) => node switch
    {
        SimpleNameSyntax { Identifier.ValueText: var name } => name.IndexOf("zero_grad", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("ZeroGrad", StringComparison.OrdinalIgnoreCase) >= 0 || name is "zero_",
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "grad" } } => true,
        _ => false,
    };
}
