using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Torch;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV6005: a training loop in which nothing disposes of a tensor.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TensorsNotDisposedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.TensorsNotDisposed);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!TorchCode.IsUsedIn(start.Compilation, start.CancellationToken)) return;
            start.RegisterSyntaxNodeAction(
                Analyze, SyntaxKind.ForStatement, SyntaxKind.ForEachStatement, SyntaxKind.ForEachVariableStatement, SyntaxKind.WhileStatement, SyntaxKind.DoStatement);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        foreach (var call in context.Node.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (TorchCode.Name(call) != "backward" || !TorchCode.IsTorch(call, context.SemanticModel, context.CancellationToken)) continue;
            if (TorchLoop.Around(call, context.SemanticModel, context.CancellationToken) is not { } loop || loop.Loop != context.Node) continue;
            if (!loop.Contains(Disposes)) context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.TensorsNotDisposed, context.Node.GetFirstToken().GetLocation()));
            return;
        }
    }

    private static bool Disposes(SyntaxNode node) => node switch
    {
        UsingStatementSyntax => true,
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } => true,
        SimpleNameSyntax { Identifier.ValueText: "NewDisposeScope" or "Dispose" or "DisposeEverything" or "Collect" } => true,
        _ => false,
    };
}
