using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Which of many metrics a reader looks at first.</summary>
internal static class KeyMetrics
{
    /// <summary>The metrics of runs: familiar ones first, then by name.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<RunRecord> runs) => runs
        .SelectMany(run => run.Metrics.Keys)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(MetricRank.Of)
        .ThenBy(name => name, StringComparer.Ordinal);

    /// <summary>The best value of a metric among several runs, failed ones aside; <see langword="null"/> when there is nothing to choose from.</summary>
    public static double? Best(string metric, IReadOnlyList<RunRecord> runs)
    {
        var values = runs.Where(run => run.Status != RunStatus.Failed).Select(run => run.Metric(metric)).OfType<double>().Where(double.IsFinite).ToList();
        if (values.Distinct().Count() < 2) return null;
        return MetricDirection.LowerIsBetter(metric) ? values.Min() : values.Max();
    }
}
