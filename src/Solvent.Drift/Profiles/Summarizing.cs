namespace Solvent.Drift;

/// <summary>Makes summaries of samples, and smaller ones of larger ones.</summary>
internal static class Summarizing
{
    /// <summary>Up to this many distinct values a summary has all of them.</summary>
    public const int MostExact = 20_000;

    /// <summary>The number of evenly spaced ranks that it keeps otherwise.</summary>
    public const int Resolution = 4_096;

    public static NumericSummary Of(SortedSample sample, int resolution = Resolution)
    {
        var values = sample.Values;
        if (values.Length == 0) return new NumericSummary([], [], [], [], default, sample.InfiniteCount, 0);
        var points = Distinct(values) ?? At(values, SummaryRanks.Of(values.Length, resolution));
        var at = new long[points.Length];
        var between = new long[points.Length];
        var centres = new float[points.Length];
        var end = 0;
        for (var i = 0; i < points.Length; i++)
        {
            var from = sample.CountBelow(points[i], end);
            between[i] = from - end;
            if (from > end) centres[i] = (float)NumericSummary.Share(points[i - 1], points[i], Moments.Of(values[end..from]).Mean);
            end = sample.CountBelow(Math.BitIncrement(points[i]), from);
            at[i] = end - from;
        }

        return new NumericSummary(points, at, between, centres, sample.Moments, sample.InfiniteCount, 0);
    }

    /// <summary>The summary with fewer points, unless all of its points are distinct values and few enough.</summary>
    public static NumericSummary Reduce(NumericSummary summary, int resolution = Resolution)
    {
        var most = summary.IsExact ? MostExact : 2 * resolution;
        if (summary.Points.Length <= most) return summary;
        var kept = Kept(summary, resolution);
        var points = new double[kept.Count];
        var at = new long[kept.Count];
        var between = new long[kept.Count];
        var centres = new float[kept.Count];
        var next = 0;
        for (var k = 0; k < kept.Count; k++)
        {
            var (count, sum) = (0L, 0.0);
            points[k] = summary.Points[kept[k]];
            at[k] = summary.At[kept[k]];
            for (; next <= kept[k]; next++)
            {
                Add(summary.Between[next], summary.Centre(next));
                if (next < kept[k]) Add(summary.At[next], summary.Points[next]);
            }

            between[k] = count;
            if (count > 0) centres[k] = (float)sum;

            void Add(long added, double value)
            {
                if (added == 0) return;
                count += added;
                sum += (NumericSummary.Share(points[k - 1], points[k], value) - sum) * added / count;
            }
        }

        return new NumericSummary(points, at, between, centres, summary.Moments, summary.InfiniteCount, summary.RankError);
    }

    private static List<int> Kept(NumericSummary summary, int resolution)
    {
        var kept = new List<int>();
        var index = 0;
        foreach (var rank in SummaryRanks.Of(summary.Size, resolution))
        {
            while (summary.UpTo[index] <= rank) index++;
            if (kept.Count == 0 || kept[^1] != index) kept.Add(index);
        }

        if (kept[0] != 0) kept.Insert(0, 0);
        if (kept[^1] != summary.Points.Length - 1) kept.Add(summary.Points.Length - 1);
        return kept;
    }

    private static double[]? Distinct(ReadOnlySpan<double> ascending)
    {
        var distinct = new List<double> { ascending[0] };
        foreach (var value in ascending)
        {
            if (value == distinct[^1]) continue;
            if (distinct.Count == MostExact) return null;
            distinct.Add(value);
        }

        return [.. distinct];
    }

    private static double[] At(ReadOnlySpan<double> ascending, IEnumerable<long> ranks)
    {
        var points = new List<double>();
        foreach (var rank in ranks)
        {
            var value = ascending[(int)rank];
            if (points.Count == 0 || points[^1] != value) points.Add(value);
        }

        return [.. points];
    }
}
