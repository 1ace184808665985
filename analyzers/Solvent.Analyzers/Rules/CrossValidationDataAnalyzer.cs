using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Provenance;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1007: a cross-validation of the test part, or of rows that were prepared by what learned from all of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CrossValidationDataAnalyzer : ProvenanceAnalyzer
{
    /// <summary>Property of a diagnostic whose location is a <c>TestSet</c> that can be a <c>TrainSet</c>.</summary>
    public const string IsTestSet = nameof(IsTestSet);

    private static readonly ImmutableDictionary<string, string?> TestSet = ImmutableDictionary<string, string?>.Empty.Add(IsTestSet, "true");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.CrossValidationData);

    private protected override IEnumerable<Diagnostic> Find(BodyProvenance body)
    {
        foreach (var validation in body.Validations)
        {
            var rows = validation.Rows.Facts;
            if (rows.Count == 0) continue;
            if (rows.All(IsTestPart))
            {
                yield return Diagnostic.Create(
                    RuleDescriptors.CrossValidationData,
                    validation.RowsPlace,
                    IsNamedTestSet(validation.RowsPlace) ? TestSet : ImmutableDictionary<string, string?>.Empty,
                    "This is the test part, which is then no longer unseen and too small to train on; cross-validate the train part");
            }
            else if (rows.All(fact => Preparations.FittedToTheirRows(fact).Any()))
            {
                yield return Diagnostic.Create(
                    RuleDescriptors.CrossValidationData,
                    validation.RowsPlace,
                    "These rows were prepared by a pipeline that learned from all of them, so every fold knows its test rows; cross-validate the whole pipeline on the raw rows");
            }
        }
    }

    private static bool IsTestPart(Fact rows) => rows switch
    {
        Scored scored => IsTestPart(scored.Parent),
        Portion { Kind: PortionKind.Test, Key: Split { HasFolds: false } } => true,
        Portion { Kind: PortionKind.Shuffled or PortionKind.Sorted or PortionKind.Filtered } portion => IsTestPart(portion.Parent),
        _ => false,
    };

    private static bool IsNamedTestSet(Location place)
        => place.SourceTree?.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TestSet" };
}
