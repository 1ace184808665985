using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Provenance;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1001: a preparation that learns from rows was fitted to the test rows too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PreparedBeforeSplitAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.PreparedBeforeSplit);

    private protected override IEnumerable<Diagnostic> Find(BodyProvenance body)
        => from model in Divided(body).Concat(Evaluated(body))
           from pipeline in model.Pipeline.Of<Pipeline>().Take(1)
           let step = pipeline.Steps.First(step => step.Kind is StepKind.Learning or StepKind.Trainer)
           select Diagnostic.Create(RuleDescriptors.PreparedBeforeSplit, model.RowsPlace, step.Name);

    /// <summary>Rows that are divided after they were prepared.</summary>
    private static IEnumerable<Model> Divided(BodyProvenance body)
        => body.Divisions.Where(division => division.Rows.Facts.Count > 0).SelectMany(division => InAll(division.Rows.Facts));

    /// <summary>Held-out rows that are prepared by what saw them before.</summary>
    private static IEnumerable<Model> Evaluated(BodyProvenance body)
        => from model in body.Models
           from evaluation in model.Evaluations
           where ModelJudgement.Trained(evaluation) == RowRelation.Disjoint
           from preparation in Preparations.FittedToTheirRows(evaluation.Rows.Parent)
           select preparation;

    /// <summary>Preparations that the rows went through on whichever path.</summary>
    private static IEnumerable<Model> InAll(IReadOnlyList<Fact> alternatives)
        => Preparations.FittedToTheirRows(alternatives[0]).Where(
            model => alternatives.Skip(1).All(other => Preparations.FittedToTheirRows(other).Any(same => ReferenceEquals(same.Place, model.Place))));
}
