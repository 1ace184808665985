using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.MLNet;
using Solvent.Analyzers.MLNet.Models;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV3003: predictions that are compared with another column than the one which the model was trained to predict.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvaluatedLabelAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: the label that the model was trained on, when there is one.</summary>
    public const string TrainedLabel = nameof(TrainedLabel);

    private const string LabelParameter = "labelColumnName";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.EvaluatedLabel);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (EstimatorTypes.Find(start.Compilation) is not { } estimators) return;
            TypeBodies.Analyze(start, Evaluates, (end, bodies) => Analyze(end, bodies, estimators));
        });
    }

    private static bool Evaluates(IInvocationOperation call)
        => (call.TargetMethod.Name.StartsWith("Evaluate", StringComparison.Ordinal)
                || call.TargetMethod.Name.StartsWith("CrossValidate", StringComparison.Ordinal)
                || call.TargetMethod.Name.StartsWith("PermutationFeatureImportance", StringComparison.Ordinal))
            && call.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.ML", StringComparison.Ordinal)
            && ModelReader.Argument(call, LabelParameter) is not null;

    private static void Analyze(SymbolAnalysisContext context, TypeBodies bodies, EstimatorTypes estimators)
    {
        var models = new ModelReader(bodies.Flow);
        foreach (var call in bodies.Calls.Where(Evaluates))
        {
            if (models.Constants.Text(ModelReader.Argument(call, LabelParameter)) is not { } evaluated) continue;
            if (History(call, models) is not { } history) continue;
            var trainers = history.Steps.Where(step => step.PredictsLabel).ToList();
            var trained = trainers.Select(trainer => trainer.LabelColumn).OfType<string>().Distinct().ToList();
            if (trainers.Count == 0 || trainers.Exists(trainer => trainer.LabelColumn is null) || trained.Contains(evaluated)) continue;

            // Of a view whose way is not known, any step that there is may have made the column.
            var steps = history.IsComplete ? history.Steps : AllSteps(bodies, estimators, models.Constants);
            var links = new ColumnLinks(steps, models.Constants);
            if (!trained.Exists(label => links.Connect(label, evaluated))) Report(context, call, trained, evaluated);
        }
    }

    private static ColumnHistory? History(IInvocationOperation call, ModelReader models)
    {
        var data = ModelReader.Argument(call, "data");
        if (ModelReader.Argument(call, "estimator") is { } estimator) return models.OfPipeline(estimator, data);
        if (ModelReader.Argument(call, "model") is { } model) return models.OfModel(model);
        return data is null ? null : models.OfView(data);
    }

    private static IEnumerable<PipelineStep> AllSteps(TypeBodies bodies, EstimatorTypes estimators, ConstantReader constants)
        => bodies.Calls.Where(call => !PipelineReader.IsAppend(call) && estimators.IsEstimator(call.Type) && bodies.Flow.Reaching(call).Count == 0)
            .Select(call => new PipelineStep(call, constants));

    private static void Report(SymbolAnalysisContext context, IInvocationOperation call, List<string> trained, string evaluated)
    {
        var argument = call.Arguments.First(candidate => candidate.Parameter?.Name == LabelParameter);
        var place = argument.ArgumentKind == ArgumentKind.Explicit ? argument.Syntax : Name(call.Syntax);
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (trained is [var only]) properties = properties.Add(TrainedLabel, only);
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.EvaluatedLabel, place.GetLocation(), properties, string.Join("' or '", trained), evaluated));
    }

    private static SyntaxNode Name(SyntaxNode call)
        => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call;
}
