namespace Solvent.Drift;

/// <summary>One metric of one chunk. Of <see cref="Realized"/> and <see cref="Estimated"/>, the one that was asked for is judged.</summary>
/// <param name="Rows">The rows that have what the judged value needs.</param>
public sealed record MetricValue(int Rows)
{
    /// <summary>The value by the labels; <see langword="null"/> without enough of them, or without both classes.</summary>
    public double? Realized { get; init; }

    /// <summary>The value estimated from the scores; <see langword="null"/> when it was not asked for.</summary>
    public double? Estimated { get; init; }

    /// <summary>The standard error that a value of so many rows has, from the spread on the reference (without one, on all rows) and the rows of the chunk.</summary>
    public double? SamplingError { get; init; }

    /// <summary>The lower end of the band around the judged value.</summary>
    public double? Lower { get; init; }

    /// <summary>The upper end of the band around the judged value.</summary>
    public double? Upper { get; init; }

    /// <summary>Whether the judged value is outside the thresholds; <see langword="null"/> without either.</summary>
    public bool? Alert { get; init; }
}
