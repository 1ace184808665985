namespace Solvent.Drift;

/// <summary>A metric over the chunks.</summary>
/// <param name="Name">Its name: <c>roc_auc</c>.</param>
/// <param name="HigherIsBetter">Whether a larger value is a better one.</param>
/// <param name="Error">Where its sampling error is from: <c>analytic</c> or <c>bootstrap</c>.</param>
/// <param name="Values">One value for each chunk of the report.</param>
public sealed record MetricCourse(string Name, bool HigherIsBetter, string Error, IReadOnlyList<MetricValue> Values)
{
    /// <summary>The thresholds; <see langword="null"/> without a reference of at least three chunks that have a value.</summary>
    public MetricBand? Band { get; init; }

    /// <summary>The value over all rows of the reference that have labels.</summary>
    public double? Reference { get; init; }

    /// <summary>The value over all other rows that have labels, or, where it was asked for, estimated over all of them.</summary>
    public double? Current { get; init; }
}
