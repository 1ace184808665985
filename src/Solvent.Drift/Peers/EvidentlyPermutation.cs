namespace Solvent.Drift;

/// <summary>Evidently's permutation test of the total variation: 1000 shuffles with NumPy's generator, seeded with 0.</summary>
/// <remarks>Evidently, stattests/utils.py and tvd_stattest.py; NumPy, numpy.random.RandomState.choice without replacement.</remarks>
internal static class EvidentlyPermutation
{
    private const int Iterations = 1_000;

    // Whether a shuffle is as far apart as the data is often a matter of the last bit. Few categories are added up in their order; many of them come from
    // a hash set there, in no fixed order, and distances that differ by rounding alone count as equal.
    private const int FewCategories = 7;
    private const double Slack = 1e-12;

    /// <param name="reference">The category of each row of the reference, in the order of the rows: the shuffles depend on it.</param>
    /// <param name="current">The category of each current row.</param>
    /// <param name="categories">Number of categories.</param>
    public static double TotalVariationPValue(int[] reference, int[] current, int categories)
    {
        int[] rows = [.. reference, .. current];
        var both = Counts(rows);
        var observed = TotalVariation(Counts(reference), Counts(current));
        var slack = categories <= FewCategories ? 0 : Slack;
        var random = new MersenneTwister(0);
        var shuffled = new int[rows.Length];
        var atLeast = 0;
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            for (var i = 0; i < shuffled.Length; i++) shuffled[i] = i;
            for (var i = shuffled.Length - 1; i >= 1; i--)
            {
                var j = (int)random.Below((uint)i);
                (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
            }

            var chosen = Counts(shuffled.Take(reference.Length).Select(row => rows[row]));
            if (observed - slack <= TotalVariation(chosen, [.. both.Zip(chosen, (all, first) => all - first)])) atLeast++;
        }

        return (double)atLeast / Iterations;

        double TotalVariation(long[] first, long[] second)
            => first.Zip(second, (a, b) => Math.Abs(((double)a / reference.Length) - ((double)b / current.Length))).Sum() / 2;

        long[] Counts(IEnumerable<int> codes)
        {
            var counts = new long[categories];
            foreach (var code in codes) counts[code]++;
            return counts;
        }
    }
}
