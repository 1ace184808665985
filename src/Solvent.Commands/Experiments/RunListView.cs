using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Runs as a table, one a row.</summary>
internal static class RunListView
{
    private const int MostMetrics = 3;

    public static ResultView Of(IReadOnlyList<RunRecord> runs)
    {
        var payload = runs.Select(RunPayload.From).ToList();
        if (runs.Count == 0)
        {
            return new ResultView(null, [new TextBlock("There are no runs yet. Start one with 'experiment start NAME'.", ViewTone.Muted)], payload);
        }

        var metrics = KeyMetrics.Of(runs).Take(MostMetrics).ToList();
        var hasOneExperiment = runs.Select(run => run.Experiment).Distinct(StringComparer.Ordinal).Count() == 1;
        var columns = new List<(ViewColumn Head, Func<RunRecord, ViewCell> Cell)> { (ViewColumn.Text("run"), run => run.Id) };
        if (!hasOneExperiment) columns.Add((ViewColumn.Text("experiment"), run => run.Experiment));
        columns.Add((ViewColumn.Text("status"), run => RunStatusBadge.Of(run.Status)));
        columns.Add((ViewColumn.Text("started (UTC)"), run => ViewFormat.Moment(run.StartedAt)));
        columns.Add((ViewColumn.Number("took"), run => run.DurationSeconds is { } seconds ? ViewFormat.Duration(TimeSpan.FromSeconds(seconds)) : null));
        columns.Add((ViewColumn.Text("data"), run => RunLabel.Data(run)));
        columns.Add((ViewColumn.Text("parameters"), run => string.Join(" ", run.Params.Select(param => $"{param.Key}={param.Value}"))));
        foreach (var metric in metrics)
        {
            var best = KeyMetrics.Best(metric, runs);
            columns.Add((ViewColumn.Number(metric), run => MetricCell(run.Metric(metric), best)));
        }

        var title = hasOneExperiment ? $"{runs[0].Experiment}: {ViewFormat.Plural(runs.Count, "run")}" : ViewFormat.Plural(runs.Count, "run");
        return new ResultView(
            title,
            [new TableBlock([.. columns.Select(column => column.Head)], [.. runs.Select(run => columns.Select(column => column.Cell(run)).ToList())])],
            payload);
    }

    /// <summary>A metric, green when it is the best of several.</summary>
    public static ViewCell MetricCell(double? value, double? best)
        => new(ViewFormat.Number(value), value is not null && value == best ? ViewTone.Good : ViewTone.Neutral);
}
