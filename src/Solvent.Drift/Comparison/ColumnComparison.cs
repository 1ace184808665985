using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Measures one column that at least one side has.</summary>
internal static class ColumnComparison
{
    public static ColumnEvidence Compare(ColumnSamples samples, DriftOptions options)
    {
        var (name, reference, current) = samples;
        var missing = new MissingShare(reference?.MissingShare, current?.MissingShare);
        if (current is null)
        {
            return new ColumnEvidence(name, reference!.Kind, missing)
            {
                NotCompared = (DriftVerdict.Error, "the column is missing from the current data; exclude it if that is as it should be"),
            };
        }

        if (reference is null)
        {
            return new ColumnEvidence(name, current.Kind, missing)
            {
                NotCompared = (DriftVerdict.NotEnoughData, "the column is new: the reference has no values to compare with"),
            };
        }

        // A column without any value has no kind of its own: files write it as text.
        var kind = reference.HasValues ? reference.Kind : current.Kind;
        var column = new ColumnEvidence(name, kind, missing);
        column = reference.Kind != current.Kind && reference.HasValues && current.HasValues
            ? column with { NotCompared = (DriftVerdict.Error, $"the column is {ColumnWords.Of(reference.Kind)} in the reference and {ColumnWords.Of(current.Kind)} in the current data") }
            : CompareValues(column, reference, current, options.For(name));
        column = MissingComparison.Compare(reference, current, options) is { } signal
            ? column with { Signals = [.. column.Signals, signal] }
            : column;
        return WithDerived(column, reference, current, options);
    }

    private static ColumnEvidence WithDerived(ColumnEvidence column, ColumnSample reference, ColumnSample current, DriftOptions options)
    {
        List<ColumnEvidence> derived = [.. DerivedFeatures.Of(reference, current).Select(feature => CompareValues(
            new ColumnEvidence(feature.Name, feature.Reference.Kind, new MissingShare(feature.Reference.MissingShare, feature.Current.MissingShare)),
            feature.Reference, feature.Current, options))];
        // Prose is compared by its features, so it is no identifier about which nothing can be told.
        var isCompared = column.NotCompared is not null
            && column.Kind == ColumnKind.Text && TextFeatures.AreOfProse(derived.Select(feature => feature.Name)) && derived.Any(feature => feature.Signals.Count > 0);
        return column with
        {
            Derived = derived,
            NotCompared = isCompared ? null : column.NotCompared,
            Remarks = isCompared ? [.. column.Remarks, $"text compared by {string.Join(", ", derived.Select(feature => feature.Name))}"] : column.Remarks,
        };
    }

    private static ColumnEvidence CompareValues(ColumnEvidence column, ColumnSample reference, ColumnSample current, DriftOptions options)
    {
        if (column.Kind is not (ColumnKind.Number or ColumnKind.Timestamp)) return CategoricalComparison.Compare(column, reference, current, options);
        if (!reference.IsEstimated && !current.IsEstimated) return NumericComparison.Compare(column, reference.Numbers(), current.Numbers(), options);
        var summary = reference.Summarize();
        return NumericComparison.Compare(column, summary, current.CountAt(summary), options);
    }
}
