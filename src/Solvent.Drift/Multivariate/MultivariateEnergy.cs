namespace Solvent.Drift;

/// <summary>The energy distance of several features together.</summary>
/// <param name="Squared">2·E|X-Y| - E|X-X'| - E|Y-Y'| over all pairs, equal ones included: 0 or more.</param>
/// <param name="TestStatistic"><paramref name="Squared"/> times n·m/(n+m), whose limit without drift does not depend on the sizes.</param>
/// <param name="PValue">Share of shuffles of the rows with a distance at least this large.</param>
/// <remarks>Székely and Rizzo, J. Stat. Plan. Inference 143 (2013).</remarks>
public sealed record MultivariateEnergy(double Squared, double TestStatistic, double PValue)
{
    /// <summary>The distance, in the root of the units of the features.</summary>
    public double Distance => Math.Sqrt(Squared);

    /// <summary>Compares rows of features on one scale. Each side needs a row, all of the same length and without missing values.</summary>
    /// <param name="reference">Rows of the reference.</param>
    /// <param name="current">Rows of the current data.</param>
    /// <param name="permutations">How many shuffles the p-value rests on.</param>
    /// <param name="seed">Makes the shuffles repeatable.</param>
    public static MultivariateEnergy Compare(double[][] reference, double[][] current, int permutations = 499, int seed = 1)
        => Compare(new PairwiseDistances(new TwoTables(reference, current)), permutations, seed);

    internal static MultivariateEnergy Compare(PairwiseDistances distances, int permutations, int seed)
    {
        double n = distances.N, m = distances.Rows - distances.N;
        var test = new PairPermutation(distances.Map(Math.Sqrt), distances.N);
        var squared = Statistic(test.Observed);
        return new MultivariateEnergy(Math.Max(0, squared), Math.Max(0, squared) * n * m / (n + m), test.PValue(Statistic, permutations, seed));

        double Statistic(PairSums sums) => (2 * sums.Between / (n * m)) - (sums.First / (n * n)) - (sums.Second / (m * m));
    }
}
