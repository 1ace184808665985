using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Metrics of a run, some of which it may not have.</summary>
internal static class RunMetrics
{
    /// <summary>The last value of a metric; <see langword="null"/> when the run has none.</summary>
    public static double? Metric(this RunRecord run, string name) => run.Metrics.TryGetValue(name, out var value) ? value : null;
}
