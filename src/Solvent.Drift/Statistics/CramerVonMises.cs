namespace Solvent.Drift;

/// <summary>The two-sample Cramér-von Mises test: the mean squared difference of the two empirical distribution functions.</summary>
/// <param name="Statistic">T, 0 or more, with midranks where values are tied.</param>
/// <param name="N">Values of the reference.</param>
/// <param name="M">Values of the current data.</param>
/// <remarks>Anderson, Ann. Math. Stat. 33 (1962).</remarks>
public sealed record CramerVonMises(double Statistic, int N, int M)
{
    /// <summary>Up to this many values on the larger side <see cref="PValue"/> is exact.</summary>
    public const int ExactLimit = 20;

    /// <summary>The exact p-value up to <see cref="ExactLimit"/> values a side, else the asymptotic one.</summary>
    public double PValue => Math.Max(N, M) <= ExactLimit ? ExactPValue : AsymptoticPValue;

    /// <summary>
    /// The p-value of the limit distribution, to which T is scaled by its exact mean and variance. As in SciPy the series ends with the first term
    /// below 1e-7, so a value below about 1e-8 says no more than that.
    /// </summary>
    public double AsymptoticPValue => CramerVonMisesLimit.Survival(Scaled, CramerVonMisesLimit.SmallestTermInSciPy);

    /// <summary>The p-value of the limit distribution with the series summed until it no longer changes.</summary>
    public double ConvergedPValue => CramerVonMisesLimit.Survival(Scaled, 0);

    /// <summary>
    /// The share of all orders of the pooled values, taken as distinct, whose statistic is at least this large; 0 where ties make it larger than any order can. Meant for few values: the time grows
    /// with the fourth power of their number.
    /// </summary>
    public double ExactPValue => CramerVonMisesOrders.PValue(Statistic, N, M);

    private double Scaled
    {
        get
        {
            double n = N, m = M, total = n + m, product = n * m;
            var mean = (1 + (1 / total)) / 6;
            var variance = (total + 1) * ((4 * product * total) - (3 * ((n * n) + (m * m))) - (2 * product)) / (45 * total * total * 4 * product);
            return (1.0 / 6) + ((Statistic - mean) / Math.Sqrt(45 * variance));
        }
    }

    /// <summary>Compares two samples. Missing and infinite values are left out.</summary>
    /// <exception cref="SolventException"><c>sample-too-small</c> when a side has fewer than two finite values.</exception>
    public static CramerVonMises Compare(ReadOnlySpan<double> reference, ReadOnlySpan<double> current) => Compare(TwoSamples.Of(reference, current, needed: 2));

    internal static CramerVonMises Compare(TwoSamples samples)
    {
        double n = samples.N, m = samples.M;
        double below = 0, belowReference = 0, belowCurrent = 0, first = 0, second = 0;
        foreach (var group in TieGroups.Of(samples))
        {
            var midrank = below + ((group.Both + 1) / 2.0);
            first += SquaredDistances(midrank, belowReference, group.Reference);
            second += SquaredDistances(midrank, belowCurrent, group.Current);
            below += group.Both;
            belowReference += group.Reference;
            belowCurrent += group.Current;
        }

        var (product, total) = (n * m, samples.Total);
        var statistic = (((n * first) + (m * second)) / (product * total)) - (((4 * product) - 1) / (6 * total));
        return new CramerVonMises(Math.Max(0, statistic), samples.Reference.Count, samples.Current.Count);
    }

    /// <summary>Sum of (midrank - i)² over the ranks i = below + 1 … below + count of tied values in their own sample.</summary>
    private static double SquaredDistances(double midrank, double below, double count)
    {
        var centre = midrank - below - ((count + 1) / 2);
        return (count * centre * centre) + (count * ((count * count) - 1) / 12);
    }
}
