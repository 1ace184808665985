namespace Solvent.Drift;

/// <summary>The two-sample chi-square test of homogeneity: both samples are random, neither is taken for the truth.</summary>
/// <param name="Statistic">Chi-square.</param>
/// <param name="PValue">Its upper tail with <paramref name="DegreesOfFreedom"/>.</param>
/// <param name="DegreesOfFreedom">Categories that occur, less one.</param>
/// <remarks>Pearson, Biometrika 8 (1911).</remarks>
public sealed record ChiSquare(double Statistic, double PValue, int DegreesOfFreedom)
{
    /// <summary>The decimal logarithm of <see cref="PValue"/>, which stays finite where the p-value is below the smallest double.</summary>
    public double Log10PValue => ChiSquareDistribution.LogSurvival(Statistic, DegreesOfFreedom) / Math.Log(10);

    /// <summary>Pearson's statistic. A category that neither side has is no degree of freedom.</summary>
    public static ChiSquare Compare(CountTable table)
    {
        double n = table.ReferenceTotal, m = table.CurrentTotal;
        var statistic = 0.0;
        for (var i = 0; i < table.Categories; i++)
        {
            double a = table.Reference[i], b = table.Current[i];
            if (a + b == 0) continue;
            var difference = (a * m) - (b * n);
            statistic += difference * difference / (a + b) / (n * m);
        }

        return Of(statistic, table);
    }

    /// <summary>The statistic of two categories with Yates' correction for continuity.</summary>
    /// <remarks>Yates, J. R. Stat. Soc. Suppl. 1 (1934).</remarks>
    public static ChiSquare CompareWithYates(CountTable table)
    {
        double n = table.ReferenceTotal, m = table.CurrentTotal, total = n + m;
        var statistic = 0.0;
        for (var i = 0; i < table.Categories; i++)
        {
            double a = table.Reference[i], b = table.Current[i], both = a + b;
            if (both == 0) continue;
            statistic += Part(a, both * n / total) + Part(b, both * m / total);
        }

        return Of(statistic, table);

        static double Part(double observed, double expected)
        {
            const double Correction = 0.5;
            var difference = Math.Abs(observed - expected);
            difference -= Math.Min(Correction, difference);
            return difference * difference / expected;
        }
    }

    /// <summary>The likelihood-ratio statistic G, which compares logarithms of counts.</summary>
    /// <remarks>Wilks, Ann. Math. Stat. 6 (1935).</remarks>
    public static ChiSquare LikelihoodRatio(CountTable table)
    {
        double n = table.ReferenceTotal, m = table.CurrentTotal, total = n + m;
        var sum = 0.0;
        for (var i = 0; i < table.Categories; i++)
        {
            double a = table.Reference[i], b = table.Current[i], both = a + b;
            if (a > 0) sum += a * Math.Log(a * total / (both * n));
            if (b > 0) sum += b * Math.Log(b * total / (both * m));
        }

        return Of(Math.Max(0, 2 * sum), table);
    }

    private static ChiSquare Of(double statistic, CountTable table)
    {
        var freedom = table.Occurring - 1;
        return new ChiSquare(statistic, ChiSquareDistribution.Survival(statistic, freedom), freedom);
    }
}
