using System.Numerics;

namespace Solvent.Drift;

/// <summary>The exact distribution of the Cramér-von Mises statistic of two small samples without ties.</summary>
/// <remarks>Xiao, Gordon and Yakovlev, J. Stat. Softw. 17(8), 2007: a frequency table of partial sums over the lattice of orders.</remarks>
internal static class CramerVonMisesOrders
{
    /// <summary>Share of orders with a statistic of at least <paramref name="statistic"/>.</summary>
    public static double PValue(double statistic, int n, int m)
    {
        long product = (long)n * m, total = n + m;
        var multiple = product / (long)BigInteger.GreatestCommonDivisor(n, m);
        long stepReference = multiple / n, stepCurrent = multiple / m;
        // The statistic in whole units of the lattice: T = L·n·m/(total²·multiple²) for the sum L of squared distances.
        var bound = (BigInteger)Math.Floor(Math.Round(
            statistic * total * total * ((double)multiple * multiple) / product, 6));
        var columns = Enumerable.Range(0, n + 1).Select(_ => new Dictionary<long, BigInteger>()).ToArray();
        columns[0][0] = 1;
        for (var j = 0; j <= m; j++)
        {
            var left = new Dictionary<long, BigInteger>();
            for (var i = 0; i <= n; i++)
            {
                var distance = (stepReference * i) - (stepCurrent * j);
                left = Shifted(left, columns[i], distance * distance);
                columns[i] = left;
            }
        }

        var orders = BigInteger.Zero;
        var extreme = BigInteger.Zero;
        foreach (var (sum, count) in columns[n])
        {
            orders += count;
            if (sum >= bound) extreme += count;
        }

        return (double)extreme / (double)orders;
    }

    private static Dictionary<long, BigInteger> Shifted(Dictionary<long, BigInteger> first, Dictionary<long, BigInteger> second, long by)
    {
        var sums = new Dictionary<long, BigInteger>(first.Count + second.Count);
        foreach (var (sum, count) in first) sums[sum + by] = count;
        foreach (var (sum, count) in second) sums[sum + by] = sums.GetValueOrDefault(sum + by) + count;
        return sums;
    }
}
