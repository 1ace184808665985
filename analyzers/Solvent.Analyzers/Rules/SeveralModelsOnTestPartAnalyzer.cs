using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Provenance;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1009: three models or more are compared on the same test part.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SeveralModelsOnTestPartAnalyzer : ProvenanceAnalyzer
{
    // Two are a model and its baseline.
    private const int Several = 3;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.SeveralModelsOnTestPart);

    private protected override IEnumerable<Diagnostic> Find(BodyProvenance body)
        => from part in body.Models.SelectMany(model => model.Evaluations).GroupBy(evaluation => TestPart(evaluation.Rows))
           where part.Key is not null
           let models = part.SelectMany(Models).Distinct().Count()
           where models >= Several
           select Diagnostic.Create(RuleDescriptors.SeveralModelsOnTestPart, part.OrderBy(evaluation => evaluation.Evaluation.Order).Last().Rows.Place, models);

    /// <summary>Each pipeline that a fit can have is a model of its own.</summary>
    private static IEnumerable<(SyntaxNode, CallPath?, Fact?)> Models((Model Model, Scored Rows, Evaluation Evaluation) evaluation)
        => evaluation.Model.Pipeline.Facts.Select(pipeline => (Fact?)pipeline).DefaultIfEmpty().Select(pipeline => (evaluation.Model.Place, evaluation.Model.Path, pipeline));

    private static Portion? TestPart(Fact rows) => rows switch
    {
        Scored scored => TestPart(scored.Parent),
        Portion { Kind: PortionKind.Test, Key: Split { HasFolds: false } } part => part,
        _ => null,
    };
}
