using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Provenance;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1011: the model that is saved was never evaluated, although another one was.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OtherModelSavedAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.OtherModelSaved);

    private protected override IEnumerable<Diagnostic> Find(BodyProvenance body)
        => from saving in body.Savings
           where body.Models.Count > 0 && SavedModels.IsUnevaluated(saving, body)
           select Diagnostic.Create(RuleDescriptors.OtherModelSaved, saving.Place);
}
