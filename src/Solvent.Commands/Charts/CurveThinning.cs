namespace Solvent.Commands.Charts;

/// <summary>
/// Thins a long curve to what a picture can show: of the points that share a column it keeps the first, the lowest, the highest and the last, so that no
/// extreme is lost, and where a gap is.
/// </summary>
internal static class CurveThinning
{
    public static IReadOnlyList<(double X, double Y)> Thin(IReadOnlyList<(double X, double Y)> points, int columns)
    {
        if (points.Count <= columns * 4) return points;
        var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
        var kept = new List<(double X, double Y)>();
        for (var start = 0; start < points.Count;)
        {
            var end = start + 1;
            while (end < points.Count && Column(points[end]) == Column(points[start])) end++;
            Keep(kept, points, start, end);
            start = end;
        }

        return kept;

        int Column((double X, double Y) point) => right > left ? (int)((point.X - left) / (right - left) * (columns - 1)) : 0;
    }

    private static void Keep(List<(double X, double Y)> kept, IReadOnlyList<(double X, double Y)> points, int start, int end)
    {
        var chosen = new SortedSet<int> { start, end - 1 };
        var (lowest, highest) = (-1, -1);
        for (var i = start; i < end; i++)
        {
            // A gap within the column stays one.
            if (!double.IsFinite(points[i].Y))
            {
                if (i == start || double.IsFinite(points[i - 1].Y)) chosen.Add(i);
                continue;
            }

            if (lowest < 0 || points[i].Y < points[lowest].Y) lowest = i;
            if (highest < 0 || points[i].Y > points[highest].Y) highest = i;
        }

        if (lowest >= 0) chosen.UnionWith([lowest, highest]);
        kept.AddRange(chosen.Select(index => points[index]));
    }
}
