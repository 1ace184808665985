using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.MLNet;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV3001: <c>pipeline.Append(step);</c> as a statement has no effect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DiscardedAppendAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.DiscardedAppend);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (EstimatorTypes.Find(start.Compilation) is not { } estimators) return;
            start.RegisterOperationAction(
                operation => Analyze(operation, estimators), OperationKind.ExpressionStatement);
        });
    }

    private static void Analyze(OperationAnalysisContext context, EstimatorTypes estimators)
    {
        var expression = ((IExpressionStatementOperation)context.Operation).Operation;
        if (expression is IConditionalAccessOperation conditional) expression = conditional.WhenNotNull;
        if (expression is not IInvocationOperation { TargetMethod.Name: "Append" or "AppendCacheCheckpoint" } append) return;
        if (!estimators.IsEstimator(append.Type)) return;
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.DiscardedAppend, append.Syntax.GetLocation(), append.TargetMethod.Name));
    }
}
