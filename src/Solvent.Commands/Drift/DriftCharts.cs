using Solvent.Commands.Views;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>Pictures of columns: both distributions over each other, and how much is missing.</summary>
internal static class DriftCharts
{
    private const int MostCharts = 6;
    private const int MostChartsInReport = 100;

    /// <summary>Pictures of the columns that drifted, the strongest drift first.</summary>
    /// <param name="report">The report.</param>
    /// <param name="all">Whether those follow that did not drift.</param>
    public static IEnumerable<ChartBlock> Of(DriftReport report, bool all = false) => ReportOrder.ByEffect(report.Columns)
        .Where(column => all || column.Verdict == DriftVerdict.Drift)
        .Select(column => Of(report, column))
        .OfType<ChartBlock>()
        .Take(all ? MostChartsInReport : MostCharts);

    /// <summary>The picture of one column, or <see langword="null"/> when a side has no values.</summary>
    public static ChartBlock? Of(DriftReport report, ColumnDrift column)
    {
        if (column.Distribution is not { Bins: { Count: > 0 } bins }) return null;
        var (before, after) = (column.Missing.Reference ?? 0, column.Missing.Current ?? 0);
        var isMissing = before > 0 || after > 0;
        double[] reference = [.. bins.Select(bin => bin.Reference * (1 - before))];
        double[] current = [.. bins.Select(bin => bin.Current * (1 - after))];
        if (bins[0].From is null)
        {
            var labels = bins.Select(bin => bin.Label);
            return isMissing
                ? Chart(report, column, ChartKind.Bars, [.. labels, "(missing)"], [.. reference, before], [.. current, after])
                : Chart(report, column, ChartKind.Bars, [.. labels], reference, current);
        }

        // Two digits of the width of a bin tell its edges apart.
        var width = (bins[^1].To - bins[0].From) / bins.Count;
        var digits = width is > 0 ? Math.Clamp(1 - (int)Math.Floor(Math.Log10(width.Value)), 0, 10) : 10;
        var edges = bins.Select(bin => Edge(column, bin.From, digits)).Append(Edge(column, bins[^1].To, digits)).ToList();
        return Chart(report, column, ChartKind.Histogram, edges, reference, current) with
        {
            PositionName = column.Name,
            Aside = isMissing ? new ChartAside("missing", [before, after]) : null,
        };
    }

    private static ChartBlock Chart(DriftReport report, ColumnDrift column, ChartKind kind, IReadOnlyList<string> labels, double[] reference, double[] current)
        => new(column.Name, kind, labels, [new ChartSeries(report.ReferenceName, reference), new ChartSeries(report.CurrentName, current)])
        {
            ValueName = "share of rows",
            IsShare = true,
            Description = $"{column.Name} in {report.ReferenceName} and in {report.CurrentName}: {column.Reason}",
        };

    private static string Edge(ColumnDrift column, double? value, int digits) => value switch
    {
        null => "",
        { } seconds when column.Kind == ColumnKind.Timestamp => ViewFormat.Date(DateTimeOffset.UnixEpoch.AddSeconds(seconds)),
        { } number => ViewFormat.Number(Math.Round(number, digits)),
    };
}
