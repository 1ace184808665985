using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Runs side by side: one column a run, the best value of each metric marked, and pictures of the metrics that matter most.</summary>
internal static class RunComparisonView
{
    private const int MostCharts = 4;

    public static ResultView Of(RunComparison comparison)
    {
        var runs = comparison.Runs;
        var rows = new List<IReadOnlyList<ViewCell>>
        {
            Row("", "status", runs.Select(run => RunStatusBadge.Of(run.Status))),
            Row("", "started (UTC)", runs.Select(run => (ViewCell)ViewFormat.Moment(run.StartedAt))),
        };
        var isMixed = runs.Select(run => run.Experiment).Distinct(StringComparer.Ordinal).Count() > 1;
        if (isMixed) rows.Add(Row("", "experiment", runs.Select(run => (ViewCell)run.Experiment)));
        rows.AddRange(comparison.Datasets.Select(row => Row("data", row)));
        rows.AddRange(comparison.Params.Select(row => Row("parameter", row)));
        rows.AddRange(KeyMetrics.Of(runs).Select(metric => MetricRow(metric, runs)));
        rows.AddRange(comparison.Packages.Where(row => row.Differs).Select(row => Row("package", row)));
        rows.AddRange(comparison.Facts.Where(row => row is { Differs: true, Name: not "status" }).Select(row => Row("", row)));
        var table = new TableBlock([ViewColumn.Text(""), ViewColumn.Text("run"), .. runs.Select(run => ViewColumn.Number(run.Id))], rows) { Note = Note(comparison) };
        return new ResultView(
            isMixed ? ViewFormat.Plural(runs.Count, "run") : $"{runs[0].Experiment}: {ViewFormat.Plural(runs.Count, "run")}",
            [table, .. Charts(runs)],
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

    private static string? Note(RunComparison comparison)
    {
        var equal = comparison.Packages.Count(row => !row.Differs);
        var note = "The best value of a metric is green.";
        return equal == 0 ? note : $"{note} {ViewFormat.Plural(equal, "package")} of the same version in all runs {(equal == 1 ? "is" : "are")} left out.";
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
