namespace Solvent.Quality;

/// <summary>Statistics of ranks.</summary>
internal static class RankStatistic
{
    /// <summary>The probability that a positive has a larger score than a negative, ties counted half (Mann-Whitney U / (n₁ n₀)); 0.5 when there are none of either.</summary>
    public static double Auc(double[] scores, bool[] positive)
    {
        var ranks = Ranks(scores);
        double sum = 0;
        long positives = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            if (!positive[i]) continue;
            positives++;
            sum += ranks[i];
        }

        var negatives = scores.Length - positives;
        return positives == 0 || negatives == 0 ? 0.5 : (sum - (positives * (positives + 1) / 2.0)) / ((double)positives * negatives);
    }

    /// <summary>Spearman's rank correlation with mean ranks for ties; 0 for a constant.</summary>
    public static double Correlation(double[] a, double[] b)
    {
        var (x, y) = (Ranks(a), Ranks(b));
        var mean = (x.Length + 1) / 2.0;
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }

        return xx == 0 || yy == 0 ? 0 : xy / Math.Sqrt(xx * yy);
    }

    /// <summary>The rank of each value from 1 on; equal values share the mean of their ranks.</summary>
    private static double[] Ranks(double[] values)
    {
        var sorted = (double[])values.Clone();
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(sorted, order);
        var ranks = new double[values.Length];
        for (int first = 0, end; first < order.Length; first = end)
        {
            end = first + 1;
            while (end < order.Length && sorted[end] == sorted[first]) end++;
            for (var i = first; i < end; i++) ranks[order[i]] = (first + 1 + end) / 2.0;
        }

        return ranks;
    }
}
