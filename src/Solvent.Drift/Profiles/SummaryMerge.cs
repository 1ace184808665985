namespace Solvent.Drift;

/// <summary>The summary of a whole from those of its parts.</summary>
internal static class SummaryMerge
{
    /// <summary>
    /// Merges the parts at once, which is more exact than one after another. The ranks of the result are wrong by at most the largest gaps of the parts together
    /// and what the parts are wrong by.
    /// </summary>
    public static NumericSummary Of(IReadOnlyCollection<NumericSummary> parts, int resolution = Summarizing.Resolution)
    {
        if (parts.Count == 1) return Summarizing.Reduce(parts.First(), resolution);
        var points = Union(parts);
        var at = new long[points.Length];
        var between = new long[points.Length];
        var centres = new float[points.Length];
        var (moments, infinite, rankError) = (default(Moments), 0L, 0L);
        var means = new double[points.Length];
        foreach (var part in parts)
        {
            var aligned = new AlignedSummary(part, points);
            for (var i = 0; i < points.Length; i++)
            {
                at[i] += aligned.At[i];
                if (aligned.Between[i] == 0) continue;
                between[i] += aligned.Between[i];
                var share = NumericSummary.Share(points[i - 1], points[i], aligned.Centre[i]);
                means[i] += (share - means[i]) * aligned.Between[i] / between[i];
                centres[i] = (float)means[i];
            }

            moments = moments.Merge(part.Moments);
            infinite += part.InfiniteCount;
            rankError += part.RankError + aligned.SplitGap;
        }

        return Summarizing.Reduce(new NumericSummary(points, at, between, centres, moments, infinite, rankError), resolution);
    }

    internal static double[] Union(IEnumerable<NumericSummary> parts)
    {
        var all = new List<double>();
        foreach (var part in parts) all.AddRange(part.Points);
        var points = all.ToArray();
        RadixSort.Sort(points);
        var count = 0;
        foreach (var point in points)
        {
            if (count == 0 || points[count - 1] != point) points[count++] = point;
        }

        return points[..count];
    }
}
