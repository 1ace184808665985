using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Retraining;

/// <summary>What a retraining costs, by what trainings have cost before.</summary>
/// <param name="Median">The median, in the currency, with what is fixed.</param>
/// <param name="Low">The lower quartile.</param>
/// <param name="High">The upper quartile.</param>
/// <param name="Runs">How many runs tell.</param>
/// <param name="Seconds">Their median duration.</param>
/// <param name="CpuSeconds">Their median processor time, if they have it.</param>
/// <param name="Currency">The currency, if the runs say.</param>
internal sealed record CostEstimate(double Median, double Low, double High, int Runs, double? Seconds, double? CpuSeconds, string? Currency)
{
    private const int MostRuns = 20;

    /// <summary>The estimate; <see langword="null"/> when neither a run nor the policy tells.</summary>
    public static CostEstimate? Of(RetrainingPolicy policy, ExperimentStore store)
    {
        var notebook = StoreDirectory.Find(store.Root).RelativePath(policy.Notebook);
        var runs = store.List(policy.Experiment)
            .Where(run => run is { Status: RunStatus.Finished, DurationSeconds: not null } && run.Notebook == notebook && run.Tags.GetValueOrDefault(RetrainingTags.Role) != RetrainingTags.Score && !run.Tags.ContainsKey(RetrainingTags.Kind))
            .ToList();
        // What retrainings have cost comes before what somebody's first tries did.
        if (runs.Exists(run => run.Tags.ContainsKey(RetrainingTags.Role))) runs = [.. runs.Where(run => run.Tags.ContainsKey(RetrainingTags.Role))];
        var costs = runs.TakeLast(MostRuns)
            .Select(run => (Run: run, Price: policy.Cost.PricePerHour ?? run.PricePerHour))
            .Where(run => run.Price is not null)
            .Select(run => (run.Run, Cost: policy.Cost.Fixed + (run.Price!.Value * run.Run.DurationSeconds!.Value / 3600)))
            .ToList();
        var currency = runs.LastOrDefault(run => run.Currency is not null)?.Currency ?? ProjectSettings.Read(store.Root).Currency;
        if (costs.Count == 0) return policy.Cost.Fixed > 0 ? new CostEstimate(policy.Cost.Fixed, policy.Cost.Fixed, policy.Cost.Fixed, 0, Seconds: null, CpuSeconds: null, currency) : null;
        var sorted = costs.Select(run => run.Cost).Order().ToList();
        var processor = costs.Where(run => run.Run.CpuSeconds is not null).Select(run => run.Run.CpuSeconds!.Value).Order().ToList();
        return new CostEstimate(
            Quantile(sorted, 0.5), Quantile(sorted, 0.25), Quantile(sorted, 0.75), costs.Count, Quantile([.. costs.Select(run => run.Run.DurationSeconds!.Value).Order()], 0.5), processor.Count == 0 ? null : Quantile(processor, 0.5), currency);
    }

    private static double Quantile(List<double> sorted, double share)
    {
        var position = share * (sorted.Count - 1);
        var below = (int)position;
        return below + 1 < sorted.Count ? sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
