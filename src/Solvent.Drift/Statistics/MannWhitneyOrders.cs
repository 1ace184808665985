namespace Solvent.Drift;

/// <summary>The exact distribution of the Mann-Whitney statistic without ties.</summary>
/// <remarks>The recursion of Mann and Whitney (1947), over shares rather than counts of orders.</remarks>
internal static class MannWhitneyOrders
{
    /// <summary>Twice the probability of a statistic of at least <paramref name="statistic"/>, at most 1.</summary>
    public static double PValue(double statistic, int n, int m)
    {
        // shares[j][u]: probability of u among i and j values; the largest value belongs to either side in proportion to the counts.
        double[] certain = [1];
        var shares = Enumerable.Repeat(certain, m + 1).ToArray();
        for (var i = 1; i <= n; i++)
        {
            shares[0] = certain;
            for (var j = 1; j <= m; j++)
            {
                var next = new double[(i * j) + 1];
                // The largest of the first side exceeds all j of the second.
                Add(next, shares[j], j, (double)i / (i + j));
                Add(next, shares[j - 1], 0, (double)j / (i + j));
                shares[j] = next;
            }
        }

        var distribution = shares[m];
        var tail = 0.0;
        for (var u = distribution.Length - 1; u >= statistic; u--) tail += distribution[u];
        return Math.Min(1, 2 * tail);
    }

    private static void Add(double[] target, double[] source, int offset, double weight)
    {
        for (var u = 0; u < source.Length; u++) target[u + offset] += weight * source[u];
    }
}
