namespace Solvent.Drift;

/// <summary>
/// The squared maximum mean discrepancy with a Gaussian kernel: zero only if the distributions of all features together are equal, whatever way they differ.
/// </summary>
/// <param name="Biased">The V-statistic, 0 or more.</param>
/// <param name="Unbiased">The U-statistic, whose mean without drift is 0; it may be negative.</param>
/// <param name="Bandwidth">σ of the kernel exp(-d²/2σ²), in the units of the features.</param>
/// <param name="PValue">Share of shuffles of the rows with a U-statistic at least this large.</param>
/// <remarks>Gretton et al., A kernel two-sample test, J. Mach. Learn. Res. 13 (2012); σ is the median distance of two rows by default.</remarks>
public sealed record MaximumMeanDiscrepancy(double Biased, double Unbiased, double Bandwidth, double PValue)
{
    /// <summary>Compares rows of features on one scale. Each side needs two rows, all of the same length and without missing values.</summary>
    /// <param name="reference">Rows of the reference.</param>
    /// <param name="current">Rows of the current data.</param>
    /// <param name="bandwidth">σ; <see langword="null"/> for the median distance.</param>
    /// <param name="permutations">How many shuffles the p-value rests on.</param>
    /// <param name="seed">Makes the shuffles repeatable.</param>
    public static MaximumMeanDiscrepancy Compare(double[][] reference, double[][] current, double? bandwidth = null, int permutations = 499, int seed = 1)
        => Compare(new PairwiseDistances(new TwoTables(reference, current)), bandwidth, permutations, seed);

    internal static MaximumMeanDiscrepancy Compare(PairwiseDistances distances, double? bandwidth, int permutations, int seed)
    {
        var sigma = bandwidth ?? distances.Median;
        // Where half of all pairs are equal rows, any width tells them from the others.
        if (!(sigma > 0)) sigma = 1;
        var test = new PairPermutation(distances.Map(squared => Math.Exp(-squared / (2 * sigma * sigma))), distances.N);
        double n = distances.N, m = distances.Rows - distances.N;
        var observed = test.Observed;
        return new MaximumMeanDiscrepancy(
            ((observed.First + n) / (n * n)) + ((observed.Second + m) / (m * m)) - (2 * observed.Between / (n * m)),
            Unbiased(observed),
            sigma,
            test.PValue(Unbiased, permutations, seed));

        double Unbiased(PairSums sums) => (sums.First / (n * (n - 1))) + (sums.Second / (m * (m - 1))) - (2 * sums.Between / (n * m));
    }
}
