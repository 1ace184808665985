using Solvent.Experiments;

namespace Solvent.Promotion.Reading.Data;

/// <summary>What of a recorded run a project has to reach.</summary>
internal static class GoldenRunReading
{
    // Recorded for every training, and never the same twice.
    private const string Duration = ".TrainingSeconds";

    public static GoldenRun Of(RunRecord run) => new(
        run.Id,
        run.Experiment,
        run.Params,
        run.Metrics.Where(metric => double.IsFinite(metric.Value) && !metric.Key.EndsWith(Duration, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal),
        [.. run.Datasets.Where(dataset => dataset.Mode == DatasetAccess.Read).Select(dataset => $"{dataset.Name}@{dataset.Hash}")])
    {
        Commit = run.Commit,
    };
}
