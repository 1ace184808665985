using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Runs by rank, with bars and what they are behind the best.</summary>
internal static class LeaderboardView
{
    private const int MostParams = 6;

    public static ResultView Of(Leaderboard board)
    {
        var payload = LeaderboardPayload.From(board);
        if (board.Runs.Count == 0) return new ResultView(null, [new TextBlock($"No run that meets the condition has a finite value of '{board.Metric}'.", ViewTone.Muted)], payload);
        var values = board.Runs.Select(run => run.Metrics[board.Metric]).ToList();
        var start = StartOf(values);
        var varying = TellingParams.Of(board.Runs);
        var hasData = board.Runs.Any(run => RunLabel.Data(run).Length > 0);
        List<ViewColumn> columns = [ViewColumn.Number("#"), ViewColumn.Text("run"), ViewColumn.Text(board.Metric), ViewColumn.Number("behind")];
        if (hasData) columns.Add(ViewColumn.Text("data"));
        columns.AddRange(varying.Take(MostParams).Select(ViewColumn.Number));
        var rows = board.Runs.Select((run, index) =>
        {
            List<ViewCell> cells =
            [
                ViewFormat.Count(index + 1),
                run.Name is { } name ? $"{run.Id} {name}" : run.Id,
                new ViewCell(ViewFormat.Number(values[index]), index == 0 ? ViewTone.Good : ViewTone.Neutral) { Bar = Share(values[index], values, start) },
                index == 0 ? ViewCell.Missing : ViewFormat.Number(Math.Abs(values[index] - values[0])),
            ];
            if (hasData) cells.Add(RunLabel.Data(run));
            cells.AddRange(varying.Take(MostParams).Select(param => (ViewCell)ParamText.Of(run.Params, param)));
            return cells;
        });
        return new ResultView(Title(board), [new TableBlock(columns, [.. rows]) { Note = Note(start, varying.Count - MostParams) }], payload);
    }

    /// <summary>Where bars start: at zero, as lengths must, unless the values are so close that all bars would be equal.</summary>
    private static double StartOf(List<double> values)
    {
        var (low, high) = (values.Min(), values.Max());
        return low >= 0 && high - low > 0.3 * high ? 0 : low - ((high - low) * 0.15);
    }

    private static double Share(double value, List<double> values, double start) => values.Max() > start ? (value - start) / (values.Max() - start) : 1;

    private static string? Note(double start, int hidden)
    {
        var notes = new List<string>();
        if (start != 0) notes.Add("Bars show differences, and do not start at zero.");
        if (hidden > 0) notes.Add($"{ViewFormat.Plural(hidden, "more parameter")} that differ{(hidden == 1 ? "s" : "")}: 'experiment compare' shows all.");
        return notes.Count > 0 ? string.Join(' ', notes) : null;
    }

    private static string Title(Leaderboard board)
    {
        var experiments = board.Runs.Select(run => run.Experiment).Distinct(StringComparer.Ordinal).ToList();
        return $"{(experiments is [var only] ? only : ViewFormat.Plural(experiments.Count, "experiment"))}: {ViewFormat.Plural(board.Runs.Count, "run")} by {board.Metric}, {(board.LowerIsBetter ? "lowest" : "highest")} first";
    }
}
