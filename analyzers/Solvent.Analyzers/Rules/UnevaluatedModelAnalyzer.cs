using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Provenance;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1010: a trained model is saved, and neither it nor its pipeline is evaluated anywhere.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnevaluatedModelAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.UnevaluatedModel);

    private protected override IEnumerable<Diagnostic> Find(BodyProvenance body)
        => from saving in body.Savings
           where SavedModels.IsUnevaluated(saving, body) && body.Models.Count == 0
           select Diagnostic.Create(RuleDescriptors.UnevaluatedModel, saving.Place);
}
