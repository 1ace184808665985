using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.MLNet;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1005: a <c>Concatenate</c> that puts the label of the trainer behind it into the features.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LabelInFeaturesAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic whose location is the argument to remove.</summary>
    public const string IsRemovable = nameof(IsRemovable);

    private static readonly ImmutableDictionary<string, string?> Removable = ImmutableDictionary<string, string?>.Empty.Add(IsRemovable, "true");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.LabelInFeatures);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (EstimatorTypes.Find(start.Compilation) is { } estimators)
            {
                start.RegisterOperationBlockAction(block => Analyze(block, estimators));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, EstimatorTypes estimators)
    {
        var operations = context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf()).ToList();
        var calls = operations.OfType<IInvocationOperation>().Where(call => estimators.IsEstimator(call.Type)).ToList();
        if (!calls.Exists(call => call.TargetMethod.Name == "Concatenate")) return;

        var definitions = new BodyDefinitions(operations);
        var pipelines = new PipelineReader(definitions, new ConstantReader(definitions));
        var reported = new HashSet<SyntaxNode>();
        foreach (var leak in Chained(calls, pipelines).Concat(Separate(calls, pipelines)))
        {
            if (!reported.Add(leak.Input.Syntax)) continue;
            var isInCall = leak.Concatenate.Syntax.Span.Contains(leak.Input.Syntax.Span);
            var place = isInCall ? leak.Input.Syntax.GetLocation() : Place(leak);
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.LabelInFeatures,
                place,
                isInCall ? Removable : ImmutableDictionary<string, string?>.Empty,
                leak.Column,
                leak.Relation,
                leak.Output));
        }
    }

    /// <summary>Leaks in pipelines that end in, or contain, a trainer.</summary>
    private static IEnumerable<LabelLeak> Chained(IEnumerable<IInvocationOperation> calls, PipelineReader pipelines)
    {
        foreach (var append in calls.Where(PipelineReader.IsAppend))
        {
            var steps = pipelines.Steps(append);
            for (var index = 0; index < steps.Count; index++)
            {
                if (!steps[index].IsTrainer) continue;
                foreach (var leak in LabelLeakFinder.Find(steps[index], steps.Take(index).ToList())) yield return leak;
            }
        }
    }

    /// <summary>
    /// Leaks where data is prepared by one pipeline and a trainer is fitted to the result by itself. Which pipeline feeds which trainer is
    /// not followed, so this looks only at bodies with one such trainer.
    /// </summary>
    private static IEnumerable<LabelLeak> Separate(IReadOnlyList<IInvocationOperation> calls, PipelineReader pipelines)
    {
        var chains = calls.Where(PipelineReader.IsAppend).Select(pipelines.Steps).ToList();
        var chained = new HashSet<SyntaxNode>(chains.SelectMany(chain => chain).Select(step => step.Call.Syntax));
        var single = calls.Where(call => !PipelineReader.IsAppend(call) && !chained.Contains(call.Syntax)).SelectMany(pipelines.Steps).ToList();
        var trainers = single.Where(step => step.IsTrainer).ToList();
        if (trainers.Count != 1) return [];

        // A shorter chain that a longer one with a trainer goes on from is not a preparation of its own.
        var trained = new HashSet<SyntaxNode>(chains.Where(chain => chain.Any(step => step.IsTrainer)).SelectMany(chain => chain).Select(step => step.Call.Syntax));
        var preparations = chains.Concat(single.Where(step => step.IsConcatenate).Select(step => (IReadOnlyList<PipelineStep>)[step]))
            .Where(chain => !chain.Any(step => trained.Contains(step.Call.Syntax)));
        return preparations.SelectMany(chain => LabelLeakFinder.Find(trainers[0], chain));
    }

    /// <summary>The argument that brings the input in, when that is written somewhere else.</summary>
    private static Location Place(LabelLeak leak)
    {
        var inputs = ((IInvocationOperation)leak.Concatenate).Arguments.First(argument => argument.Parameter?.Name == "inputColumnNames");
        return inputs.Syntax.GetLocation();
    }
}
