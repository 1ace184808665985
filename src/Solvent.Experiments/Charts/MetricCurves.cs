namespace Solvent.Experiments;

/// <summary>The values of a metric over its steps, for several runs.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Curves">A curve for each run that has the metric.</param>
public sealed record MetricCurves(string Metric, IReadOnlyList<MetricCurve> Curves)
{
    internal static MetricCurves Read(ExperimentStore store, IReadOnlyList<RunRecord> runs, string metric)
    {
        var curves = runs.Where(run => run.Metrics.ContainsKey(metric)).Select(run => new MetricCurve(run, store.History(run.Id, metric))).ToList();
        if (curves.Count > 0) return new MetricCurves(metric, curves);
        var names = runs.SelectMany(run => run.Metrics.Keys).Distinct(StringComparer.Ordinal).ToList();
        throw new SolventException("metric-not-found", $"{(runs is [var only] ? $"The run {only.Id} has no" : "None of the runs has a")} metric '{metric}'.")
        {
            Hint = NearestName.Suggestion(metric, names) ?? (names.Count == 0 ? "No metric was logged yet." : $"Logged were: {string.Join(", ", names)}."),
        };
    }
}
