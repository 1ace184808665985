using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Provenance;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1003: train and test rows are two draws from the same rows, so that some are in both.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IndependentPartsAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.IndependentParts);

    private protected override IEnumerable<Diagnostic> Find(BodyProvenance body)
        => from model in ModelJudgement.WithoutCleanEvaluation(body)
           from evaluation in model.Evaluations
           where ModelJudgement.Trained(evaluation) == RowRelation.Independent
           from place in Places(evaluation.Rows)
           select Diagnostic.Create(RuleDescriptors.IndependentParts, place.GetLocation());

    /// <summary>Where the test rows are drawn.</summary>
    private static IEnumerable<SyntaxNode> Places(Fact rows)
    {
        for (var current = rows; ;)
        {
            switch (current)
            {
                case Scored scored:
                    current = scored.Parent;
                    break;
                case Portion { Kind: PortionKind.Train or PortionKind.Test, Key: Split split }:
                    yield return split.Place;
                    yield break;
                case Portion portion:
                    yield return portion.Place;
                    yield break;
                default:
                    yield break;
            }
        }
    }
}
