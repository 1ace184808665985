namespace Solvent.Drift;

/// <summary>A metric as far as following it over chunks needs to know it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="UsesScores">Whether labels are compared with scores, else with predictions.</param>
/// <param name="Value">The value on rows; on calibrated probabilities in place of labels it is the estimate. <see cref="double.NaN"/> when there is none.</param>
/// <param name="Spread">Where its sampling error comes from, on the rows of the reference; <see langword="null"/> for one that is found by bootstrap.</param>
/// <param name="WithoutSkill">The value of a guess on the rows of the reference; <see cref="double.NaN"/> when there is none.</param>
internal sealed record PerformanceMetric(
    string Name, bool UsesScores, Func<MetricRows, double> Value, Func<MetricRows, SamplingSpread>? Spread, Func<MetricRows, double> WithoutSkill)
{
    public bool HigherIsBetter { get; init; } = true;

    public double Lowest { get; init; }

    public double Highest { get; init; } = 1;

    /// <summary>Whether the value needs rows of both classes, in labels and in predictions.</summary>
    public bool NeedsBothClasses { get; init; }

    /// <summary>The value by labels; <see cref="double.NaN"/> when there is none.</summary>
    public double Realized(MetricRows rows)
        => rows.Count == 0 || (NeedsBothClasses && (IsConstant(rows.Labels) || (!UsesScores && IsConstant(rows.Outputs)))) ? double.NaN : Value(rows);

    private static bool IsConstant(double[] values) => Array.TrueForAll(values, value => value == values[0]);
}
