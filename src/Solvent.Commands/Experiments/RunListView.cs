using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Runs as a table, one a row, with nested runs below those that they are a part of.</summary>
internal static class RunListView
{
    private const int MostMetrics = 3;
    private const int MostParams = 6;

    /// <param name="runs">The runs, in their order.</param>
    /// <param name="chosen">The columns; <see langword="null"/> for those that say most.</param>
    /// <param name="isOrdered">Whether the order matters, so that nested runs stay where they are.</param>
    /// <param name="showsAllNested">Whether all nested runs are shown, however many they are.</param>
    /// <param name="isNarrowed">Whether runs were asked for that meet a condition.</param>
    public static ResultView Of(
        IReadOnlyList<RunRecord> runs, IReadOnlyList<RunColumn>? chosen = null, bool isOrdered = true, bool showsAllNested = true, bool isNarrowed = false)
    {
        var payload = runs.Select(RunPayload.From).ToList();
        if (runs.Count == 0)
        {
            var nothing = isNarrowed ? "No run meets the condition." : "There are no runs yet. Start one with 'experiment start NAME'.";
            return new ResultView(null, [new TextBlock(nothing, ViewTone.Muted)], payload);
        }

        var tree = isOrdered ? RunTree.Flat(runs) : RunTree.Of(runs, showsAllNested);
        var hasOneExperiment = runs.Select(run => run.Experiment).Distinct(StringComparer.Ordinal).Count() == 1;
        var columns = new List<(ViewColumn Head, Func<RunRecord, ViewCell> Cell)>();
        if (!hasOneExperiment) columns.Add((ViewColumn.Text("experiment"), run => run.Experiment));
        columns.AddRange(chosen is null ? Usual(runs) : chosen.Select(column => Of(column, runs)));
        var rows = tree.Rows.Select(row => columns.Select(column => column.Cell(row.Run)).Prepend(new string(' ', row.Depth * 2) + (row.Depth > 0 ? "└ " : "") + row.Run.Id).ToList());
        var title = hasOneExperiment ? $"{runs[0].Experiment}: {ViewFormat.Plural(runs.Count, "run")}" : ViewFormat.Plural(runs.Count, "run");
        var table = new TableBlock([ViewColumn.Text("run"), .. columns.Select(column => column.Head)], [.. rows])
        {
            Note = tree.LeftOut > 0 ? $"{ViewFormat.Plural(tree.LeftOut, "more nested run")}; --nested shows all." : null,
        };
        return new ResultView(title, [table], payload);
    }

    /// <summary>A metric, green when it is the best of several.</summary>
    public static ViewCell MetricCell(double? value, double? best)
        => new(ViewFormat.Number(value), value is not null && value == best ? ViewTone.Good : ViewTone.Neutral);

    private static IEnumerable<(ViewColumn Head, Func<RunRecord, ViewCell> Cell)> Usual(IReadOnlyList<RunRecord> runs)
    {
        if (runs.Any(run => run.Name is not null)) yield return (ViewColumn.Text("name"), run => run.Name);
        yield return (ViewColumn.Text("status"), run => run.DeletedAt is null ? RunStatusBadge.Of(run.Status) : ViewCell.Badge("deleted", ViewTone.Neutral));
        yield return (ViewColumn.Text("started (UTC)"), run => ViewFormat.Moment(run.StartedAt));
        yield return (ViewColumn.Number("took"), run => run.DurationSeconds is { } seconds ? ViewFormat.Duration(TimeSpan.FromSeconds(seconds)) : null);
        yield return (ViewColumn.Text("data"), run => RunLabel.Data(run));
        // What training records is in the columns that one asks for; here it would hide what the runs have set.
        var telling = TellingParams.Of(runs).Where(name => !ParamNames.IsOfTraining(name)).Take(MostParams).ToList();
        yield return (ViewColumn.Text("parameters"), run => string.Join(" ", telling.Where(run.Params.ContainsKey).Select(name => $"{name}={ParamText.Of(run.Params[name])}")));
        foreach (var metric in KeyMetrics.Of(runs).Take(MostMetrics))
        {
            var best = KeyMetrics.Best(metric, runs);
            yield return (ViewColumn.Number(metric), run => MetricCell(run.Metric(metric), best));
        }
    }

    private static (ViewColumn Head, Func<RunRecord, ViewCell> Cell) Of(RunColumn column, IReadOnlyList<RunRecord> runs)
    {
        var head = column.IsAmount ? ViewColumn.Number(column.Name) : ViewColumn.Text(column.Name);
        var best = column.IsMetric ? KeyMetrics.Best(column.Name, runs) : null;
        return (head, run => column.Of(run) switch
        {
            double number when column.IsMetric => MetricCell(number, best),
            double number => ViewFormat.Number(number),
            long bytes when column.IsBytes => ViewFormat.Bytes(bytes),
            TimeSpan duration => ViewFormat.Duration(duration),
            DateTimeOffset moment => ViewFormat.Moment(moment),
            RunStatus status => RunStatusBadge.Of(status),
            bool flag => flag ? "yes" : "no",
            string text => ParamText.Of(text),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null,
        });
    }
}
