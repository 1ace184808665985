using System.Globalization;

namespace Solvent.Experiments;

/// <summary>Runs as lines through their parameters and a metric, which shows what the good ones have in common.</summary>
/// <param name="Board">The runs, best first, with the metric.</param>
/// <param name="Axes">What they differ in, and last the metric.</param>
public sealed record ParallelCoordinates(Leaderboard Board, IReadOnlyList<ParallelAxis> Axes)
{
    private const int MostAxes = 12;
    private const int MostCategories = 24;

    /// <summary>Parameters that are not shown: with the same value in all runs, with too many texts, or too many to draw.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The runs of a leaderboard as lines.</summary>
    public static ParallelCoordinates Of(Leaderboard board)
    {
        var names = board.Runs.SelectMany(run => run.Params.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var axes = TellingParams.Of(board.Runs).Select(name => Axis(name, board.Runs)).Where(Varies).Take(MostAxes).ToList();
        var metric = new ParallelAxis(board.Metric, IsMetric: true, [.. board.Runs.Select(run => run.Metrics[board.Metric])], []);
        return new ParallelCoordinates(board, [.. axes, metric]) { LeftOut = [.. names.Except(axes.Select(axis => axis.Name), StringComparer.Ordinal)] };
    }

    private static bool Varies(ParallelAxis axis)
        => axis.Categories.Count <= MostCategories && axis.Values.Distinct().Count() > 1;

    private static ParallelAxis Axis(string name, IReadOnlyList<RunRecord> runs)
    {
        var values = runs.Select(run => run.Params.GetValueOrDefault(name)).ToList();
        var numbers = values.Select(value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        if (values.Zip(numbers).All(pair => pair.First is null || double.IsFinite(pair.Second))) return new ParallelAxis(name, IsMetric: false, numbers, []);
        var categories = values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new ParallelAxis(name, IsMetric: false, [.. values.Select(value => value is null ? double.NaN : categories.IndexOf(value))], categories);
    }
}
