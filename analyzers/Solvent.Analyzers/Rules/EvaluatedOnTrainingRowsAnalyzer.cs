using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Provenance;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1002: every evaluation of a model is on rows that it was trained on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvaluatedOnTrainingRowsAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.EvaluatedOnTrainingRows);

    private protected override IEnumerable<Diagnostic> Find(BodyProvenance body)
        => from model in ModelJudgement.WithoutCleanEvaluation(body)
           from evaluation in model.Evaluations
           where ModelJudgement.Trained(evaluation) == RowRelation.Nested
           select Diagnostic.Create(RuleDescriptors.EvaluatedOnTrainingRows, evaluation.Rows.Place);
}
