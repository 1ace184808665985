namespace Solvent.Runner.Sweeps;

/// <summary>
/// Stops a trial whose best value so far is worse than the median of what the finished trials had at the same step (Golovin et al., Google Vizier, KDD 2017, section
/// 3.5.1, in the form that Optuna gives it).
/// </summary>
/// <param name="LowerIsBetter">The direction of the metric.</param>
/// <param name="WarmupSteps">No trial is stopped before this step.</param>
/// <param name="MinTrials">No trial is stopped before so many have come as far.</param>
internal sealed record MedianRule(bool LowerIsBetter, long WarmupSteps = 0, int MinTrials = 5)
{
    /// <summary>Whether a trial should be stopped.</summary>
    /// <param name="trial">What it has logged so far.</param>
    /// <param name="finished">What the trials have logged that ran to their end.</param>
    public bool ShouldStop(MetricCurve trial, IEnumerable<MetricCurve> finished)
    {
        if (trial.LastStep is not { } step || step < WarmupSteps || trial.Best(LowerIsBetter) is not { } best) return false;
        var others = finished.Select(curve => curve.At(step)).OfType<double>().Order().ToList();
        if (others.Count < Math.Max(1, MinTrials)) return false;
        var median = (others[(others.Count - 1) / 2] + others[others.Count / 2]) / 2;
        return LowerIsBetter ? best > median : best < median;
    }
}
