namespace Solvent.Drift;

/// <summary>The two-sample chi-square test of homogeneity: both samples are random, neither is taken for the truth.</summary>
/// <param name="Statistic">Chi-square.</param>
/// <param name="PValue">Its upper tail with <paramref name="DegreesOfFreedom"/>.</param>
/// <param name="DegreesOfFreedom">Categories that occur, less one.</param>
/// <remarks>Pearson, Biometrika 8 (1911).</remarks>
internal sealed record ChiSquare(double Statistic, double PValue, int DegreesOfFreedom)
{
    public static ChiSquare Compare(CountTable table)
    {
        double n = table.ReferenceTotal, m = table.CurrentTotal;
        var statistic = 0.0;
        var categories = 0;
        for (var i = 0; i < table.Categories; i++)
        {
            double a = table.Reference[i], b = table.Current[i];
            if (a + b == 0) continue;
            categories++;
            var difference = (a * m) - (b * n);
            statistic += difference * difference / (a + b) / (n * m);
        }

        return new ChiSquare(statistic, ChiSquareDistribution.Survival(statistic, categories - 1), categories - 1);
    }
}
