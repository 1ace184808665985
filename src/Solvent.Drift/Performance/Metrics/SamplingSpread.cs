using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>What the standard error of a metric comes from: that of <c>n</c> rows is <c>Deviation / sqrt(n * Share)</c>.</summary>
/// <param name="Deviation">The standard deviation of what one relevant row adds.</param>
/// <param name="Share">The share of rows that are relevant.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SamplingSpread(double Deviation, double Share = 1)
{
    public double ErrorOf(int rows) => Deviation / Math.Sqrt(rows * Share);

    /// <summary>The spread of a mean of terms, of which only some rows have one.</summary>
    public static SamplingSpread OfTerms(IReadOnlyCollection<double> terms, int rows)
        => terms.Count == 0 ? new(double.NaN) : new(DeviationOf(terms), (double)terms.Count / rows);

    /// <summary>The standard deviation of a population.</summary>
    public static double DeviationOf(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
