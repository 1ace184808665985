using System.Runtime.CompilerServices;

namespace Solvent.Drift;

/// <summary>
/// The two-sample Kolmogorov-Smirnov test: <see cref="Statistic"/> is the largest distance between the two empirical distribution
/// functions, taken as an exact fraction so that ties and rounding cannot shift it.
/// </summary>
/// <remarks>
/// Smirnov, Bull. Moscow Univ. 2 (1939). The exact p-value counts lattice paths as in Hodges, Ark. Mat. 3 (1958), in the recursion of
/// Viehmann, arXiv:2102.08037 (2021), which adds only positive terms and so keeps full relative precision in the tail.
/// </remarks>
public sealed class KolmogorovSmirnov
{
    /// <summary>Up to this many values on each side the p-value is exact.</summary>
    public const int ExactLimit = 2_000;

    private readonly long _above;
    private readonly long _below;
    private readonly int _reference;
    private readonly int _current;

    private KolmogorovSmirnov(long above, long below, int reference, int current)
    {
        _above = above;
        _below = below;
        _reference = reference;
        _current = current;
    }

    /// <summary>D, 0 to 1.</summary>
    public double Statistic => Share(Numerator);

    /// <summary>D+, how far the reference's distribution function rises above the current one, 0 to 1: current values are larger there.</summary>
    public double Plus => Share(_above);

    /// <summary>D-, how far the reference's distribution function falls below the current one, 0 to 1: current values are smaller there.</summary>
    public double Minus => Share(_below);

    /// <summary>The effective size n·m/(n+m).</summary>
    public double EffectiveSize => (double)_reference * _current / ((double)_reference + _current);

    /// <summary>The exact p-value up to <see cref="ExactLimit"/> values a side, else that of the limit distribution.</summary>
    public double PValue => Math.Max(_reference, _current) <= ExactLimit ? ExactPValue : LimitPValue;

    /// <summary>The p-value of the limit distribution.</summary>
    public double LimitPValue => KolmogorovDistribution.Survival(Math.Sqrt(EffectiveSize) * Statistic);

    /// <summary>The p-value that SciPy calls asymptotic: of the one-sample statistic of n·m/(n+m) values, rounded half to even.</summary>
    public double OneSamplePValue
        => OneSampleKolmogorovSmirnov.Survival((long)Math.Max(1, Math.Round(EffectiveSize, MidpointRounding.ToEven)), Statistic);

    /// <summary>
    /// The share of all orders of the pooled values, taken as distinct, whose statistic is at least this large. <c>outside[j]</c> is the
    /// share of paths to the point (i, j) that have left the band |i/n - j/m| &lt; D.
    /// </summary>
    public double ExactPValue
    {
        get
        {
            if (Numerator == 0) return 1;
            long n = _reference, m = _current, numerator = Numerator;
            var outside = new double[m + 1];
            for (long j = 1; j <= m; j++) outside[j] = j * n >= numerator ? 1 : outside[j - 1];
            for (long i = 1; i <= n; i++)
            {
                if (i * m >= numerator) outside[0] = 1;
                for (long j = 1; j <= m; j++)
                {
                    outside[j] = Math.Abs((i * m) - (j * n)) >= numerator
                        ? 1
                        : ((outside[j] * i) + (outside[j - 1] * j)) / (i + j);
                }
            }

            return outside[m];
        }
    }

    private long Numerator => Math.Max(_above, _below);

    /// <summary>Compares two samples. Missing and infinite values are left out.</summary>
    /// <exception cref="SolventException"><c>sample-too-small</c> when a side has no finite value.</exception>
    public static KolmogorovSmirnov Compare(ReadOnlySpan<double> reference, ReadOnlySpan<double> current)
    {
        var (first, second) = TwoSamples.Of(reference, current);
        return Compare(first, second);
    }

    /// <summary>Compares two samples, neither of them empty.</summary>
    internal static KolmogorovSmirnov Compare(SortedSample reference, SortedSample current)
    {
        var a = reference.Values;
        var b = current.Values;
        long n = a.Length, m = b.Length;
        var (i, j, above, below) = Merge(a, b);
        while (i < a.Length && j < b.Length)
        {
            double first = a[i], second = b[j];
            if (first <= second)
            {
                while (i < a.Length && a[i] == first) i++;
            }

            if (second <= first)
            {
                while (j < b.Length && b[j] == second) j++;
            }

            var difference = (i * m) - (j * n);
            above = Math.Max(above, difference);
            below = Math.Max(below, -difference);
        }

        return new KolmogorovSmirnov(above, below, a.Length, b.Length);
    }

    /// <summary>
    /// Goes through both samples up to the last value of one of them. Which of two random values is smaller cannot be predicted, so that the loop has no branch
    /// that depends on it; a distance counts where neither side has the value once more.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int I, int J, long Above, long Below) Merge(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        long n = a.Length, m = b.Length, distance = 0, above = 0, below = 0;
        int i = 0, j = 0;
        while (i < a.Length - 1 && j < b.Length - 1)
        {
            double first = a[i], second = b[j];
            // The sign of a difference, unlike the outcome of a comparison, keeps the processor from waiting for the step before.
            long isFirst = ~Sign(second - first), isSecond = ~Sign(first - second);
            i -= (int)isFirst;
            j -= (int)isSecond;
            distance += (isFirst & m) - (isSecond & n);
            var value = double.MinNative(first, second);
            var counted = distance & Sign(value - a[i]) & Sign(value - b[j]);
            above = Math.Max(above, counted);
            below = Math.Max(below, -counted);
        }

        return (i, j, above, below);
    }

    /// <summary>All bits for a negative number, none for another.</summary>
    private static long Sign(double value) => BitConverter.DoubleToInt64Bits(value) >> 63;

    private double Share(long numerator) => (double)numerator / ((double)_reference * _current);
}
