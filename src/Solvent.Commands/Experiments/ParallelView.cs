using Solvent.Commands.Charts;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Runs as lines through their parameters and a metric.</summary>
internal static class ParallelView
{
    private const int MostRows = 10;

    public static ResultView Of(ParallelCoordinates parallel)
    {
        var board = parallel.Board;
        var payload = ParallelPayload.From(parallel);
        if (board.Runs.Count == 0) return new ResultView(null, [new TextBlock($"No run that meets the condition has a finite value of '{board.Metric}'.", ViewTone.Muted)], payload);
        var table = new TableBlock(
            [ViewColumn.Text("run"), .. parallel.Axes.Select(axis => ViewColumn.Number(axis.Name))],
            [.. board.Runs.Take(MostRows).Select((run, index) => parallel.Axes.Select(axis => (ViewCell)Text(axis, run, index)).Prepend(run.Id).ToList())])
        {
            Note = board.Runs.Count > MostRows ? $"{ViewFormat.Plural(board.Runs.Count - MostRows, "more run")}." : null,
        };
        var block = new ParallelBlock(
            $"{ViewFormat.Plural(board.Runs.Count, "run")} by {board.Metric}; the best is orange",
            [.. parallel.Axes.Select(Axis)],
            [.. board.Runs.Select(run => $"{run.Name ?? run.Id}: {board.Metric} {ViewFormat.Number(run.Metrics[board.Metric])}{string.Concat(run.Params.Select(param => $"\n{param.Key} {param.Value}"))}")],
            table)
        {
            Note = parallel.LeftOut.Count > 0 ? $"Not drawn, because equal in all runs or too many to draw: {string.Join(", ", parallel.LeftOut)}." : null,
        };
        return new ResultView(null, [block], payload);
    }

    private static ParallelBlockAxis Axis(ParallelAxis axis)
    {
        if (axis.Categories.Count > 0)
        {
            return new ParallelBlockAxis(axis.Name, [.. axis.Values.Select(value => Place(value, axis))], [.. axis.Categories.Select((name, index) => (Place(index, axis), name))], IsCategorical: true);
        }

        var scale = ValueScale.Of(axis.Values, 5, axis.IsLogarithmic);
        // Few different numbers are marked as they are, instead of round numbers between them.
        var distinct = axis.Values.Where(double.IsFinite).Distinct().Order().ToList();
        var marks = distinct.Count <= 6 ? distinct.Select(value => (scale.Position(value, 0, 1), ViewFormat.Number(value))) : scale.Ticks.Select(tick => (scale.Position(tick, 0, 1), scale.Label(tick)));
        return new ParallelBlockAxis(axis.Name, [.. axis.Values.Select(value => scale.Position(value, 0, 1))], [.. Apart(marks)], IsCategorical: !axis.IsMetric && distinct.Count <= 6 && distinct.Count < axis.Values.Count(double.IsFinite));
    }

    private static double Place(double category, ParallelAxis axis) => axis.Categories.Count == 1 ? 0.5 : (category / (axis.Categories.Count - 1) * 0.92) + 0.04;

    /// <summary>Marks that are not written over each other.</summary>
    private static IEnumerable<(double Position, string Label)> Apart(IEnumerable<(double Position, string Label)> marks)
    {
        var last = double.NegativeInfinity;
        foreach (var mark in marks.OrderBy(mark => mark.Position))
        {
            if (mark.Position - last < 0.055) continue;
            last = mark.Position;
            yield return mark;
        }
    }

    private static string? Text(ParallelAxis axis, RunRecord run, int index)
        => axis.IsMetric ? ViewFormat.Number(axis.Values[index]) : ParamText.Of(run.Params, axis.Name);
}
