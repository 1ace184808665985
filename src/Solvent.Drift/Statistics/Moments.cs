using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>
/// Count, mean and the sums of powers of the deviations from it, of finite values. Moments of parts combine to those of the whole,
/// up to rounding.
/// </summary>
/// <param name="Count">Number of values.</param>
/// <param name="Mean">Their mean; 0 when there are none.</param>
/// <param name="M2">The sum of the squared deviations from the mean; infinite where it exceeds the largest double.</param>
/// <param name="M3">The sum of their third powers.</param>
/// <param name="M4">The sum of their fourth powers.</param>
/// <remarks>Pébay, Formulas for robust, one-pass parallel computation of covariances and arbitrary-order statistical moments, SAND2008-6212 (2008).</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Moments(long Count, double Mean, double M2, double M3, double M4)
{
    // Small enough to stay in the cache nearest to the processor: each block is read twice.
    private const int BlockSize = 2_048;

    /// <summary>The standard deviation of a sample (divided by n-1); <see langword="null"/> for fewer than two values, or beyond the largest double.</summary>
    public double? StandardDeviation => Finite(Count < 2 ? double.NaN : Math.Sqrt(M2 / (Count - 1)));

    /// <summary>The third standardised moment, 0 for a symmetric distribution; <see langword="null"/> where all values are equal.</summary>
    public double? Skewness => Finite(Math.Sqrt(Count) * M3 / Math.Pow(M2, 1.5));

    /// <summary>The fourth standardised moment less 3, 0 for a normal distribution; <see langword="null"/> where all values are equal.</summary>
    public double? Kurtosis => Finite((Count * M4 / (M2 * M2)) - 3);

    /// <summary>The moments of values, none of which is NaN or infinite.</summary>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        var moments = default(Moments);
        for (var from = 0; from < values.Length; from += BlockSize)
        {
            moments = moments.Merge(OfBlock(values.Slice(from, Math.Min(BlockSize, values.Length - from))));
        }

        return moments;
    }

    /// <summary>The moments of both parts together.</summary>
    public Moments Merge(Moments other)
    {
        if (Count == 0) return other;
        if (other.Count == 0) return this;
        double n = Count, m = other.Count, total = n + m;
        var delta = other.Mean - Mean;
        var mean = Mean + (delta * (m / total));
        if (!double.IsFinite(mean)) mean = (Mean * (n / total)) + (other.Mean * (m / total));
        var square = delta * delta;
        return new Moments(
            Count + other.Count,
            mean,
            M2 + other.M2 + (square * n * m / total),
            M3 + other.M3 + (square * delta * n * m * (n - m) / (total * total)) + (3 * delta * ((n * other.M2) - (m * M2)) / total),
            M4 + other.M4 + (square * square * n * m * ((n * n) - (n * m) + (m * m)) / (total * total * total))
                + (6 * square * ((n * n * other.M2) + (m * m * M2)) / (total * total)) + (4 * delta * ((n * other.M3) - (m * M3)) / total));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Moments OfBlock(ReadOnlySpan<double> values)
    {
        var mean = Centre(values);
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        Vector<double> m2 = default, m3 = default, m4 = default, centre = new(mean);
        foreach (var vector in vectors)
        {
            var deviation = vector - centre;
            var square = deviation * deviation;
            m2 += square;
            m3 += square * deviation;
            m4 += square * square;
        }

        double sum2 = Vector.Sum(m2), sum3 = Vector.Sum(m3), sum4 = Vector.Sum(m4);
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
        {
            var deviation = value - mean;
            var square = deviation * deviation;
            sum2 += square;
            sum3 += square * deviation;
            sum4 += square * square;
        }

        return new Moments(values.Length, mean, sum2, sum3, sum4);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Centre(ReadOnlySpan<double> values)
    {
        var first = values[0];
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        Vector<double> sums = default, shift = new(first);
        foreach (var vector in vectors) sums += vector - shift;
        var sum = Vector.Sum(sums);
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..]) sum += value - first;
        var mean = first + (sum / values.Length);
        return double.IsFinite(mean) ? mean : RunningMean(values);
    }

    /// <summary>A running mean cannot overflow where a sum of large values does.</summary>
    private static double RunningMean(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        for (var i = 0; i < values.Length; i++) mean += (values[i] / (i + 1)) - (mean / (i + 1));
        return mean;
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
