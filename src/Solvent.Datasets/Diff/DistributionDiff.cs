using Solvent.Drift;

namespace Solvent.Datasets;

/// <summary>Compares the distributions of columns, and that of the label more closely, in one pass over the columns.</summary>
internal sealed class DistributionDiff(TablePair tables, ComparedColumn? label, bool isLabelNamed, CancellationToken cancellationToken)
{
    public DriftReport? Report { get; private set; }

    public LabelShift? Label { get; private set; }

    /// <summary>Compares all columns but the keys, whose values identify rows and have no distribution to keep.</summary>
    public void Compare(Func<IReadOnlyList<ComparedColumn>, IEnumerable<Func<ColumnSamples>>> samplesOf, IReadOnlyList<ComparedColumn> keys)
    {
        var columns = tables.Chosen.Where(column => !keys.Contains(column)).ToList();
        if (label is not null && !columns.Contains(label)) columns.Add(label);
        if (columns.Count == 0) return;
        var report = DriftDetection.Compare(samplesOf(columns).Select(Watch), options: null, cancellationToken);
        // A label that was left out of the comparison is looked at, and no more.
        var judged = report.Columns.Where(column => tables.Chosen.Any(chosen => chosen.Name == column.Name)).ToList();
        Report = judged.Count == 0 ? null : report with { Columns = judged };
    }

    public IReadOnlyList<ColumnDiff> Columns(IReadOnlyList<ComparedColumn> keys)
    {
        if (Report is null) return [];
        var verdicts = Report.Columns.ToDictionary(column => column.Name, column => (DriftVerdict?)column.Verdict, StringComparer.Ordinal);
        return [.. tables.Compared.Where(column => keys.Contains(column) || verdicts.ContainsKey(column.Name)).Select(column => new ColumnDiff(column.Name, verdicts.GetValueOrDefault(column.Name)))];
    }

    private Func<ColumnSamples> Watch(Func<ColumnSamples> read) => () =>
    {
        var samples = read();
        if (samples.Name == label?.Name) Label = LabelComparison.Compare(samples, isLabelNamed);
        return samples;
    };
}
