using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>The Mann-Whitney test: whether values of one side tend to be larger than those of the other.</summary>
/// <param name="Statistic">U of the reference: pairs in which its value is larger, ties as half.</param>
/// <param name="N">Values of the reference.</param>
/// <param name="M">Values of the current data.</param>
/// <param name="AsymptoticPValue">Two-sided p-value of the normal approximation, corrected for ties and continuity.</param>
/// <param name="HasTies">Whether two values are equal, so that no p-value is exact.</param>
/// <remarks>Mann and Whitney, Ann. Math. Stat. 18 (1947).</remarks>
public sealed record MannWhitney(double Statistic, int N, int M, double AsymptoticPValue, bool HasTies)
{
    /// <summary>Up to this many values on the smaller side <see cref="PValue"/> is exact, if no two are equal.</summary>
    public const int ExactLimit = 8;

    /// <summary>The exact p-value of few values without ties, else the asymptotic one.</summary>
    public double PValue => !HasTies && Math.Min(N, M) <= ExactLimit ? ExactPValue : AsymptoticPValue;

    /// <summary>The two-sided p-value by counting all orders of distinct values.</summary>
    public double ExactPValue => MannWhitneyOrders.PValue(Math.Max(Statistic, ((double)N * M) - Statistic), N, M);

    /// <summary>Probability that a current value exceeds one of the reference, ties as half: 0.5 without a shift.</summary>
    public double Superiority => 1 - (Statistic / ((double)N * M));

    /// <summary>Compares two samples. Missing and infinite values are left out.</summary>
    /// <exception cref="SolventException"><c>sample-too-small</c> when a side has no finite value.</exception>
    public static MannWhitney Compare(ReadOnlySpan<double> reference, ReadOnlySpan<double> current) => Compare(TwoSamples.Of(reference, current));

    internal static MannWhitney Compare(TwoSamples samples)
    {
        double n = samples.N, m = samples.M, total = samples.Total, product = n * m;
        double below = 0, ranks = 0, ties = 0;
        foreach (var group in TieGroups.Of(samples))
        {
            double count = group.Both;
            ranks += group.Reference * (below + ((count + 1) / 2));
            ties += (count * count * count) - count;
            below += count;
        }

        var statistic = ranks - (n * (n + 1) / 2);
        var deviation = Math.Sqrt(product / 12 * (total + 1 - (ties / (total * (total - 1)))));
        const double Continuity = 0.5;
        var z = (Math.Max(statistic, product - statistic) - (product / 2) - Continuity) / deviation;
        var pValue = deviation > 0 ? Math.Min(1, SpecialFunctions.Erfc(z / Math.Sqrt(2))) : 1;
        return new MannWhitney(statistic, samples.Reference.Count, samples.Current.Count, pValue, ties > 0);
    }
}
