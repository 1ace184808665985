namespace Solvent.Drift;

/// <summary>
/// The population stability index with half a count added to each bin, so that an empty bin does not make it infinite, and with the
/// value that sampling alone leads to expect. Without the latter, PSI ≥ 0.1 is found in 86 % of comparisons of 100 with 100 rows that do not differ.
/// </summary>
/// <param name="Statistic">PSI, 0 or more.</param>
/// <param name="NoiseFloor">Its expectation without drift: (B-1)(1/n + 1/m) for B bins that are not empty.</param>
/// <param name="PValue">Upper tail of PSI/(1/n + 1/m), which without drift is chi-square with B-1 degrees of freedom in the limit.</param>
/// <remarks>Yurdakul and Naranjo, Statistical properties of the population stability index, J. Risk Model Validation 14 (2020).</remarks>
public sealed record PopulationStability(double Statistic, double NoiseFloor, double PValue)
{
    private const double Laplace = 0.5;

    /// <summary>Compares counts over the same bins.</summary>
    public static PopulationStability Compare(CountTable table)
    {
        double n = table.ReferenceTotal, m = table.CurrentTotal, bins = table.Categories;
        var statistic = 0.0;
        for (var i = 0; i < table.Categories; i++)
        {
            var p = (table.Reference[i] + Laplace) / (n + (Laplace * bins));
            var q = (table.Current[i] + Laplace) / (m + (Laplace * bins));
            statistic += (q - p) * Math.Log(q / p);
        }

        var variance = (1 / n) + (1 / m);
        // A bin that is empty on both sides is no degree of freedom.
        var freedom = Enumerable.Range(0, table.Categories).Count(i => table.Reference[i] + table.Current[i] > 0) - 1;
        return new PopulationStability(
            statistic, freedom * variance, ChiSquareDistribution.Survival(statistic / variance, freedom));
    }

    /// <summary>PSI of the shares as they are; infinite where a bin is empty on one side only.</summary>
    public static double Raw(CountTable table)
    {
        var sum = 0.0;
        for (var i = 0; i < table.Categories; i++)
        {
            var (p, q) = (table.ReferenceShare(i), table.CurrentShare(i));
            if (p != q) sum += (q - p) * Math.Log(q / p);
        }

        return sum;
    }

    /// <summary>PSI of shares of which none is taken for less than <paramref name="floor"/>.</summary>
    /// <param name="table">The counts.</param>
    /// <param name="floor">The smallest share, above 0: 0.0001 is customary.</param>
    public static double Clipped(CountTable table, double floor)
    {
        var sum = 0.0;
        for (var i = 0; i < table.Categories; i++)
        {
            var (p, q) = (Math.Max(table.ReferenceShare(i), floor), Math.Max(table.CurrentShare(i), floor));
            sum += (q - p) * Math.Log(q / p);
        }

        return sum;
    }
}
