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

/// <summary>SLV3006: a cache checkpoint with no step before it or, in every pipeline that is fitted, none behind it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisplacedCacheCheckpointAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: the checkpoint can be moved before the trainer that it stands behind.</summary>
    public const string IsBehindTrainer = nameof(IsBehindTrainer);

    private const string Checkpoint = "AppendCacheCheckpoint";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.MisplacedCacheCheckpoint);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (EstimatorTypes.Find(start.Compilation) is not { } estimators) return;
            TypeBodies.Analyze(start, call => IsCheckpoint(call, estimators), (end, bodies) => Analyze(end, bodies, estimators));
        });
    }

    private static bool IsCheckpoint(IInvocationOperation call, EstimatorTypes estimators)
        => call.TargetMethod.Name == Checkpoint && estimators.IsEstimator(call.Type);

    private static void Analyze(SymbolAnalysisContext context, TypeBodies bodies, EstimatorTypes estimators)
    {
        var models = new ModelReader(bodies.Flow);
        foreach (var call in bodies.Calls.Where(call => IsCheckpoint(call, estimators)))
        {
            var before = call.Instance ?? call.Arguments[0].Value;
            if (bodies.Flow.Origins(before).All(origin => origin is IObjectCreationOperation { Type.Name: "EstimatorChain" }))
            {
                Report(context, call, ImmutableDictionary<string, string?>.Empty, "has no step before it", "remove it, or put it before the trainer");
            }
            else if (IsLast(call, bodies.Flow))
            {
                var isBehindTrainer = EndsInTrainer(before, models);
                var properties = ImmutableDictionary<string, string?>.Empty;
                if (isBehindTrainer) properties = properties.Add(IsBehindTrainer, "true");
                Report(context, call, properties, "has no step behind it", isBehindTrainer ? "put it before the trainer" : "remove it");
            }
        }
    }

    /// <summary>True when pipelines that end in the checkpoint are fitted and none goes on from it.</summary>
    private static bool IsLast(IInvocationOperation checkpoint, ValueFlow flow)
    {
        var isFitted = false;
        foreach (var use in flow.Uses(checkpoint))
        {
            switch (use.Parent)
            {
                case IInvocationOperation { TargetMethod.Name: "Fit" }:
                case IArgumentOperation { Parameter.Name: "estimator", Parent: IInvocationOperation { TargetMethod: { Name: var name } } } when name.StartsWith("CrossValidate", StringComparison.Ordinal):
                    isFitted = true;
                    break;
                // To look at a pipeline is no use of it.
                case IExpressionStatementOperation or IInvocationOperation { TargetMethod.Name: "GetOutputSchema" } or ISimpleAssignmentOperation { Target: IDiscardOperation }:
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Preview" or "display" or "Display" or "WriteLine" } }:
                    break;
                default:
                    return false;
            }
        }

        return isFitted;
    }

    private static bool EndsInTrainer(IOperation pipeline, ModelReader models)
    {
        if (pipeline.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" } }) return false;
        var steps = models.Pipelines.Steps(pipeline);
        return steps.Count > 1 && (steps[steps.Count - 1].IsTrainer || steps[steps.Count - 1].PredictsLabel);
    }

    private static void Report(SymbolAnalysisContext context, IInvocationOperation call, ImmutableDictionary<string, string?> properties, string problem, string remedy)
    {
        var place = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MisplacedCacheCheckpoint, place.GetLocation(), properties, problem, remedy));
    }
}
