using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Provenance;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1004: a model is evaluated only on rows by which it was chosen or its training was stopped.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestPartInTrainingAnalyzer : ProvenanceAnalyzer
{
    private const string AtChoice = "These rows choose the model or stop its training, and it is evaluated on no other rows";
    private const string AtEvaluation = "The model was chosen, or its training stopped, by the rows that it is evaluated on";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.TestPartInTraining);

    private protected override IEnumerable<Diagnostic> Find(BodyProvenance body)
    {
        foreach (var model in ModelJudgement.WithoutCleanEvaluation(body))
        {
            foreach (var evaluation in model.Evaluations)
            {
                // Rows that the model was fitted to are worse, and another rule's.
                if (RowRelations.IsOverlap(ModelJudgement.Trained(evaluation)) || ModelJudgement.Chosen(evaluation) is not { } choice) continue;
                yield return Diagnostic.Create(RuleDescriptors.TestPartInTraining, choice.Place, AtChoice);
                yield return Diagnostic.Create(RuleDescriptors.TestPartInTraining, evaluation.Rows.Place, AtEvaluation);
            }
        }

        foreach (var choice in ComparedByHand(body)) yield return Diagnostic.Create(RuleDescriptors.TestPartInTraining, choice.Place, AtChoice);
    }

    /// <summary>
    /// Rows of choice that the code goes through once more, after it made the chosen model ready to predict single rows, when nothing else
    /// is evaluated.
    /// </summary>
    private static IEnumerable<Selection> ComparedByHand(BodyProvenance body)
        => from choosing in body.Choosings
           where body.Evaluations.Count == 0
           from experiment in choosing.Experiments.Of<Experiment>()
           let predicting = body.Predictings.FirstOrDefault(predicting => predicting.Order > choosing.Order && predicting.Models.Facts.Contains(experiment))
           where predicting is not null
           from choice in choosing.Choice.Of<Selection>()
           where choice.Rows is Portion && body.Readings.Any(reading => reading.Order > predicting.Order && ReferenceEquals(reading.Rows.Single, choice.Rows))
           select choice;
}
