using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Provenance;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1008: rows that look like a series in time are divided at random.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RandomSplitOfSeriesAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.RandomSplitOfSeries);

    private protected override IEnumerable<Diagnostic> Find(BodyProvenance body)
        => from division in body.Divisions
           where division.Key is null && division.Rows.Facts.Count > 0 && division.Splits.Facts.All(split => split is Split { HasFolds: false })
           where TimeSeries.HasLaggedColumns(division.Call) || division.Rows.Facts.All(rows => TimeSeries.HasTime(rows, body))
           select Diagnostic.Create(RuleDescriptors.RandomSplitOfSeries, division.Call.GetLocation());
}
