using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Runs side by side: one column a run, the best value of each metric marked, what differs in the code, and pictures of the metrics that matter most.</summary>
internal static class RunComparisonView
{
    private const int MostCharts = 4;

    /// <param name="comparison">The comparison.</param>
    /// <param name="showsAll">Whether what the runs have in common is shown too.</param>
    public static ResultView Of(RunComparison comparison, bool showsAll = false)
    {
        var runs = comparison.Runs;
        var shown = showsAll ? comparison : comparison.OnlyDifferences();
        var rows = new List<IReadOnlyList<ViewCell>>
        {
            Row("", "status", runs.Select(run => RunStatusBadge.Of(run.Status))),
            Row("", "started (UTC)", runs.Select(run => (ViewCell)ViewFormat.Moment(run.StartedAt))),
        };
        var isMixed = runs.Select(run => run.Experiment).Distinct(StringComparer.Ordinal).Count() > 1;
        if (isMixed) rows.Add(Row("", "experiment", runs.Select(run => (ViewCell)run.Experiment)));
        if (runs.Any(run => run.Name is not null)) rows.Add(Row("", "name", runs.Select(run => (ViewCell)run.Name)));
        rows.AddRange(shown.Datasets.Select(row => Row("data", row)));
        rows.AddRange(shown.Params.Select(row => Row("parameter", row)));
        rows.AddRange(KeyMetrics.Of(runs).Where(metric => shown.Metrics.Any(row => row.Name == metric)).Select(metric => MetricRow(metric, runs)));
        rows.AddRange(shown.Packages.Select(row => Row("package", row)));
        rows.AddRange(shown.Facts.Where(row => row.Name != "status").Select(row => Row("", row)));
        var table = new TableBlock([ViewColumn.Text(""), ViewColumn.Text("run"), .. runs.Select(run => ViewColumn.Number(run.Id))], rows) { Note = Note(comparison, shown) };
        return new ResultView(
            isMixed ? ViewFormat.Plural(runs.Count, "run") : $"{runs[0].Experiment}: {ViewFormat.Plural(runs.Count, "run")}",
            [table, .. Charts(runs), .. CodeDiffView.Of(comparison.Code)],
            RunComparisonPayload.From(comparison));
    }

    private static IReadOnlyList<ViewCell> Row(string kind, string name, IEnumerable<ViewCell> cells)
        => [new ViewCell(kind, ViewTone.Muted), name, .. cells];

    private static IReadOnlyList<ViewCell> Row(string kind, ComparisonRow row)
        => Row(kind, row.Name, row.Values.Select(value => new ViewCell(Text(value), row.Differs ? ViewTone.Neutral : ViewTone.Muted)));

    private static IReadOnlyList<ViewCell> MetricRow(string metric, IReadOnlyList<RunRecord> runs)
    {
        var best = KeyMetrics.Best(metric, runs);
        return Row("metric", metric, runs.Select(run => RunListView.MetricCell(run.Metric(metric), best)));
    }

    private static string Note(RunComparison all, RunComparison shown)
    {
        const string Green = "The best value of a metric is green.";
        (int Count, string Noun)[] equal =
        [
            (all.Datasets.Count - shown.Datasets.Count, "dataset"), (all.Params.Count - shown.Params.Count, "parameter"),
            (all.Metrics.Count - shown.Metrics.Count, "metric"), (all.Packages.Count - shown.Packages.Count, "package"),
        ];
        var parts = equal.Where(part => part.Count > 0).Select(part => ViewFormat.Plural(part.Count, part.Noun)).ToList();
        return parts.Count == 0 ? Green : $"{Green} Equal in all runs, and shown by --all: {string.Join(", ", parts)}.";
    }

    private static IEnumerable<ChartBlock> Charts(IReadOnlyList<RunRecord> runs) => KeyMetrics.Of(runs)
        .Where(metric => KeyMetrics.Best(metric, runs) is not null)
        .Take(MostCharts)
        .Select(metric => new ChartBlock(
            metric,
            ChartKind.Bars,
            [.. runs.Select(RunLabel.WithVersions)],
            [new ChartSeries(metric, [.. runs.Select(run => run.Metric(metric) ?? double.NaN)])]));

    private static string? Text(object? value) => value switch
    {
        double number => ViewFormat.Number(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null,
    };
}
