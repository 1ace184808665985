using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.MLNet;
using Solvent.Analyzers.MLNet.Models;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV3009: a pipeline that is fitted to data without a column that it asks for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownColumnAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic on a literal: the name of the column that is most likely meant.</summary>
    public const string NearestColumn = nameof(NearestColumn);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.UnknownColumn);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (EstimatorTypes.Find(start.Compilation) is not { } estimators) return;
            TypeBodies.Analyze(start, call => IsFit(call, estimators), (end, bodies) => Analyze(end, bodies, estimators));
        });
    }

    private static bool IsFit(IInvocationOperation call, EstimatorTypes estimators)
        => call is { TargetMethod.Name: "Fit", Instance: { } pipeline, Arguments.Length: > 0 } && estimators.IsEstimator(pipeline.Type);

    private static void Analyze(SymbolAnalysisContext context, TypeBodies bodies, EstimatorTypes estimators)
    {
        var models = new ModelReader(bodies.Flow);
        var schemas = new SchemaReader(bodies.Flow, models.Constants);
        var reported = new HashSet<SyntaxNode>();
        foreach (var fit in bodies.Calls.Where(call => IsFit(call, estimators)))
        {
            var steps = models.Pipelines.Steps(fit.Instance!, out var isExact);
            if (!isExact || schemas.Columns(fit.Arguments[0].Value) is not { } columns) continue;
            foreach (var missing in PipelineColumns.Missing(steps, columns, models.Constants))
            {
                if (reported.Add(missing.Place)) Report(context, missing);
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, MissingColumn missing)
    {
        var nearest = missing.Nearest;
        var isFixable = nearest is not null && missing.Place is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression);
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.UnknownColumn,
            missing.Place.GetLocation(),
            isFixable ? ImmutableDictionary<string, string?>.Empty.Add(NearestColumn, nearest) : ImmutableDictionary<string, string?>.Empty,
            missing.Name,
            nearest is null ? "the data has " + Known(missing) : $"'{nearest}' may be meant"));
    }

    private static string Known(MissingColumn missing)
        => string.Join(", ", missing.Columns.OrderBy(column => column, StringComparer.Ordinal).Take(8).Select(column => $"'{column}'")) + (missing.Columns.Count > 8 ? ", …" : "");
}
