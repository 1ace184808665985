namespace Solvent.Drift;

/// <summary>
/// The two-sample Kolmogorov-Smirnov test: <see cref="Statistic"/> is the largest distance between the two empirical distribution
/// functions, taken as an exact fraction so that ties and rounding cannot shift it.
/// </summary>
/// <remarks>
/// Smirnov, Bull. Moscow Univ. 2 (1939). The exact p-value counts lattice paths as in Hodges, Ark. Mat. 3 (1958), in the recursion of
/// Viehmann, arXiv:2102.08037 (2021), which adds only positive terms and so keeps full relative precision in the tail.
/// </remarks>
internal sealed class KolmogorovSmirnov
{
    /// <summary>Up to this many values on each side the p-value is exact.</summary>
    public const int ExactLimit = 2_000;

    private readonly long _numerator;
    private readonly int _reference;
    private readonly int _current;

    private KolmogorovSmirnov(long numerator, int reference, int current)
    {
        _numerator = numerator;
        _reference = reference;
        _current = current;
    }

    /// <summary>D, 0 to 1.</summary>
    public double Statistic => (double)_numerator / ((double)_reference * _current);

    public double PValue => Math.Max(_reference, _current) <= ExactLimit ? ExactPValue : LimitPValue;

    /// <summary>The p-value of the limit distribution, with the effective size n·m/(n+m).</summary>
    public double LimitPValue
    {
        get
        {
            var effectiveSize = (double)_reference * _current / ((double)_reference + _current);
            return KolmogorovDistribution.Survival(Math.Sqrt(effectiveSize) * Statistic);
        }
    }

    /// <summary>
    /// The share of all orders of the pooled values, taken as distinct, whose statistic is at least this large. <c>outside[j]</c> is the
    /// share of paths to the point (i, j) that have left the band |i/n - j/m| &lt; D.
    /// </summary>
    public double ExactPValue
    {
        get
        {
            if (_numerator == 0) return 1;
            long n = _reference, m = _current;
            var outside = new double[m + 1];
            for (long j = 1; j <= m; j++) outside[j] = j * n >= _numerator ? 1 : outside[j - 1];
            for (long i = 1; i <= n; i++)
            {
                if (i * m >= _numerator) outside[0] = 1;
                for (long j = 1; j <= m; j++)
                {
                    outside[j] = Math.Abs((i * m) - (j * n)) >= _numerator
                        ? 1
                        : ((outside[j] * i) + (outside[j - 1] * j)) / (i + j);
                }
            }

            return outside[m];
        }
    }

    /// <summary>Compares two samples, neither of them empty.</summary>
    public static KolmogorovSmirnov Compare(SortedSample reference, SortedSample current)
    {
        var a = reference.Values;
        var b = current.Values;
        long n = a.Length, m = b.Length, largest = 0;
        int i = 0, j = 0;
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

            largest = Math.Max(largest, Math.Abs((i * m) - (j * n)));
        }

        return new KolmogorovSmirnov(largest, a.Length, b.Length);
    }
}
