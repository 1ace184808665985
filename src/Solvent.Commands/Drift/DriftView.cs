using Solvent.Commands.Views;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>A drift report: the verdict, the columns with their evidence, and pictures of the columns that drifted.</summary>
internal static class DriftView
{
    private const int MostCharts = 6;
    private const int MostChartsInReport = 100;

    public static ResultView Of(DriftReport report)
    {
        var blocks = new List<ViewBlock> { new VerdictBlock(Label(report.Verdict), Tone(report.Verdict), Summary(report)) };
        if (report.Columns.Count > 0) blocks.Add(Columns(report));
        if (report.Multivariate is { } together) blocks.Add(new VerdictBlock($"together: {Label(together.Verdict)}", Tone(together.Verdict), $"{together.Reason}."));
        if (report.Columns.Any(column => column.Peer is not null)) blocks.Add(DriftPeerTable.Of(report));
        blocks.AddRange(Charts(report));
        return new ResultView($"Drift of {report.CurrentName} against {report.ReferenceName}", blocks, DriftPayload.From(report));
    }

    /// <summary>Pictures of the columns that drifted, the strongest drift first.</summary>
    /// <param name="report">The report.</param>
    /// <param name="all">Whether those follow that did not drift.</param>
    public static IEnumerable<ChartBlock> Charts(DriftReport report, bool all = false) => report.Columns
        .Where(column => column is { Distribution.Bins.Count: > 0 } && (all || column.Verdict == DriftVerdict.Drift))
        .OrderByDescending(column => column.Verdict == DriftVerdict.Drift)
        .ThenByDescending(EffectOverThreshold)
        .Take(all ? MostChartsInReport : MostCharts)
        .Select(column => Chart(report, column));

    /// <summary>A verdict about one column as a badge.</summary>
    public static ViewCell Badge(DriftVerdict verdict) => ViewCell.Badge(Label(verdict), Tone(verdict));

    /// <summary>The report in one sentence.</summary>
    public static string Summary(DriftReport report)
    {
        var drifted = report.Columns.Where(column => column.Verdict == DriftVerdict.Drift).Select(column => column.Name).ToList();
        var rows = $"{ViewFormat.Count(report.ReferenceRows)} against {ViewFormat.Plural(report.CurrentRows, "row")}";
        return report.Verdict switch
        {
            DriftVerdict.Drift when drifted.Count == 0 => $"No column of {report.Columns.Count} drifted alone, but they did together ({rows}).",
            DriftVerdict.Drift => $"{drifted.Count} of {ViewFormat.Plural(report.Columns.Count, "column")} drifted: {string.Join(", ", drifted)} ({rows}).",
            DriftVerdict.Ok => $"No column of {report.Columns.Count} drifted ({rows}).",
            DriftVerdict.NotEnoughData => $"There are too few values to tell ({rows}).",
            _ => $"Some columns could not be compared ({rows}).",
        };
    }

    private static TableBlock Columns(DriftReport report) => new(
        [
            ViewColumn.Text("column"),
            ViewColumn.Text("kind"),
            ViewColumn.Text("verdict"),
            ViewColumn.Number("effect"),
            ViewColumn.Number("threshold"),
            ViewColumn.Number("adjusted p"),
            ViewColumn.Text("missing"),
            ViewColumn.Text("evidence"),
        ],
        [.. report.Columns.Select(Row)]);

    private static ViewCell[] Row(ColumnDrift column)
    {
        var effect = Leading(column);
        return
        [
            column.Name,
            new ViewCell(EnumName.Of(column.Kind), ViewTone.Muted),
            Badge(column.Verdict),
            ViewFormat.Number(Rounded(effect?.Effect)),
            ViewFormat.Number(effect?.Threshold),
            ViewFormat.Probability(Smallest(column)),
            Missing(column.Missing),
            column.Reason,
        ];
    }

    /// <summary>The test whose effect stands out most against its threshold: the evidence to read first.</summary>
    private static DriftTest? Leading(ColumnDrift column)
        => column.Tests.Where(test => test is { Effect: not null, Threshold: > 0 }).MaxBy(test => test.Effect / test.Threshold);

    private static double EffectOverThreshold(ColumnDrift column)
        => Leading(column) is { Effect: { } effect, Threshold: { } threshold } ? effect / threshold : 0;

    private static double? Smallest(ColumnDrift column) => column.Tests.Min(test => test.AdjustedPValue);

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 3) : null;

    private static ViewCell Missing(MissingShare share)
        => share is { Reference: { } before, Current: { } after }
            ? ViewFormat.Percent(before) == ViewFormat.Percent(after)
                ? new ViewCell(ViewFormat.Percent(before), ViewTone.Muted)
                : ViewCell.Change(ViewFormat.Percent(before), ViewFormat.Percent(after))
            : ViewCell.Missing;

    private static ChartBlock Chart(DriftReport report, ColumnDrift column)
    {
        var bins = column.Distribution!.Bins;
        ChartSeries[] series =
        [
            new(report.ReferenceName, [.. bins.Select(bin => bin.Reference)]),
            new(report.CurrentName, [.. bins.Select(bin => bin.Current)]),
        ];
        if (bins[0].From is null)
        {
            return new ChartBlock(column.Name, ChartKind.Bars, [.. bins.Select(bin => bin.Label)], series) { ValueName = "share of rows", IsShare = true };
        }

        // Two digits of the width of a bin tell its edges apart.
        var width = (bins[^1].To - bins[0].From) / bins.Count;
        var digits = width is > 0 ? Math.Clamp(1 - (int)Math.Floor(Math.Log10(width.Value)), 0, 10) : 10;
        var edges = bins.Select(bin => Edge(column, bin.From, digits)).Append(Edge(column, bins[^1].To, digits)).ToList();
        return new ChartBlock(column.Name, ChartKind.Histogram, edges, series) { PositionName = column.Name, ValueName = "share of rows", IsShare = true };
    }

    private static string Edge(ColumnDrift column, double? value, int digits) => value switch
    {
        null => "",
        { } seconds when column.Kind == ColumnKind.Timestamp => ViewFormat.Date(DateTimeOffset.UnixEpoch.AddSeconds(seconds)),
        { } number => ViewFormat.Number(Math.Round(number, digits)),
    };

    private static string Label(DriftVerdict verdict) => verdict switch
    {
        DriftVerdict.Ok => "no drift",
        DriftVerdict.Drift => "drift",
        DriftVerdict.NotEnoughData => "not enough data",
        _ => "error",
    };

    private static ViewTone Tone(DriftVerdict verdict) => verdict switch
    {
        DriftVerdict.Ok => ViewTone.Good,
        DriftVerdict.Drift => ViewTone.Bad,
        DriftVerdict.NotEnoughData => ViewTone.Neutral,
        _ => ViewTone.Warning,
    };
}
