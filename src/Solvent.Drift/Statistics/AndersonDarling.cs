namespace Solvent.Drift;

/// <summary>
/// The two-sample case of the k-sample Anderson-Darling test, which weighs differences in the tails as much as those in the middle.
/// </summary>
/// <param name="Statistic">A² with midranks for ties, standardised to mean 0 and variance 1; negative when samples are alike.</param>
/// <param name="RightStatistic">The same with right-continuous distribution functions.</param>
/// <remarks>Scholz and Stephens, J. Am. Stat. Assoc. 82 (1987), formulas 6 and 7.</remarks>
public sealed record AndersonDarling(double Statistic, double RightStatistic)
{
    /// <summary>The p-value of <see cref="Statistic"/>, interpolated between tabled levels and so no less than 0.001 and no more than 0.25.</summary>
    public double PValue => AndersonDarlingLevels.PValue(Statistic);

    /// <summary>The p-value of <see cref="RightStatistic"/>, within the same bounds.</summary>
    public double RightPValue => AndersonDarlingLevels.PValue(RightStatistic);

    /// <summary>Compares two samples of four or more values together. Missing and infinite values are left out.</summary>
    /// <exception cref="SolventException"><c>sample-too-small</c> when a side has fewer than two finite values.</exception>
    public static AndersonDarling Compare(ReadOnlySpan<double> reference, ReadOnlySpan<double> current) => Compare(TwoSamples.Of(reference, current, needed: 2));

    internal static AndersonDarling Compare(TwoSamples samples)
    {
        double n = samples.N, m = samples.M, total = samples.Total;
        double below = 0, belowReference = 0, belowCurrent = 0, midrank = 0, right = 0;
        foreach (var group in TieGroups.Of(samples))
        {
            double ties = group.Both, middle = below + (ties / 2);
            var weight = (middle * (total - middle)) - (total * ties / 4);
            if (weight > 0)
            {
                var first = (total * (belowReference + (group.Reference / 2.0))) - (middle * n);
                var second = (total * (belowCurrent + (group.Current / 2.0))) - (middle * m);
                midrank += ties / total * ((first * first / n) + (second * second / m)) / weight;
            }

            below += ties;
            belowReference += group.Reference;
            belowCurrent += group.Current;
            if (below >= total) break;
            var (firstRight, secondRight) = ((total * belowReference) - (below * n), (total * belowCurrent) - (below * m));
            right += ties / total * ((firstRight * firstRight / n) + (secondRight * secondRight / m)) / (below * (total - below));
        }

        var deviation = Math.Sqrt(Variance(n, m));
        return new AndersonDarling((((total - 1) / total * midrank) - 1) / deviation, (right - 1) / deviation);
    }

    /// <summary>The variance of A² without drift, for k = 2.</summary>
    private static double Variance(double n, double m)
    {
        const double K = 2;
        double total = n + m, inverse = (1 / n) + (1 / m), harmonic = 0, g = 0;
        for (var i = (int)total - 1; i >= 1; i--)
        {
            // g sums 1/((total-i)·j) over i < j: the partial harmonic sum so far belongs to this i.
            g += harmonic / (total - i);
            harmonic += 1.0 / i;
        }

        var h = harmonic;
        var a = (((4 * g) - 6) * (K - 1)) + ((10 - (6 * g)) * inverse);
        var b = (((2 * g) - 4) * K * K) + (8 * h * K) + (((2 * g) - (14 * h) - 4) * inverse) - (8 * h) + (4 * g) - 6;
        var c = (((6 * h) + (2 * g) - 2) * K * K) + (((4 * h) - (4 * g) + 6) * K) + (((2 * h) - 6) * inverse) + (4 * h);
        var d = (((2 * h) + 6) * K * K) - (4 * h * K);
        return ((a * total * total * total) + (b * total * total) + (c * total) + d) / ((total - 1) * (total - 2) * (total - 3));
    }
}
