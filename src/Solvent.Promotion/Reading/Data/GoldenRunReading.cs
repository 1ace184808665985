using Solvent.Experiments;

namespace Solvent.Promotion.Reading.Data;

/// <summary>What of a recorded run a project has to reach.</summary>
internal static class GoldenRunReading
{
    public static GoldenRun Of(RunRecord run) => new(
        run.Id,
        run.Experiment,
        run.Params,
        run.Metrics.Where(metric => double.IsFinite(metric.Value)).ToDictionary(StringComparer.Ordinal),
        [.. run.Datasets.Where(dataset => dataset.Mode == DatasetAccess.Read).Select(dataset => $"{dataset.Name}@{dataset.Hash}")])
    {
        Commit = run.Commit,
    };
}
