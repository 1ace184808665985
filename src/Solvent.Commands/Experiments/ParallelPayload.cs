using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>What <c>experiment parallel --json</c> prints.</summary>
internal sealed record ParallelPayload(string Metric, bool LowerIsBetter, IReadOnlyList<string> Runs, IReadOnlyList<ParallelPayload.Axis> Axes, IReadOnlyList<string> LeftOut)
{
    public static ParallelPayload From(ParallelCoordinates parallel) => new(
        parallel.Board.Metric,
        parallel.Board.LowerIsBetter,
        [.. parallel.Board.Runs.Select(run => run.Id)],
        [.. parallel.Axes.Select(axis => new Axis(axis.Name, axis.IsMetric, axis.IsLogarithmic, axis.Categories, axis.Values))],
        parallel.LeftOut);

    internal sealed record Axis(string Name, bool IsMetric, bool IsLogarithmic, IReadOnlyList<string> Categories, IReadOnlyList<double> Values);
}
