namespace Solvent.Drift;

/// <summary>
/// A summary at other points, among which are its own. Where a new point falls between two of its own, their values are taken as spread
/// evenly around their mean; the error of that is less than their number.
/// </summary>
internal sealed class AlignedSummary
{
    public AlignedSummary(NumericSummary summary, ReadOnlySpan<double> points)
    {
        At = new long[points.Length];
        Between = new long[points.Length];
        Centre = new double[points.Length];
        var own = 0;
        for (var i = 0; i < points.Length && own < summary.Points.Length;)
        {
            var end = i;
            while (points[end] != summary.Points[own]) end++;
            At[end] = summary.At[own];
            if (summary.Between[own] > 0) Spread(summary, own, points, i, end);
            i = end + 1;
            own++;
        }
    }

    public long[] At { get; }

    public long[] Between { get; }

    /// <summary>The mean of the values between a point and the one before, where there are some.</summary>
    public double[] Centre { get; }

    /// <summary>The most values of a gap into which a new point fell.</summary>
    public long SplitGap { get; private set; }

    private void Spread(NumericSummary summary, int own, ReadOnlySpan<double> points, int first, int last)
    {
        var count = summary.Between[own];
        if (first == last)
        {
            Between[last] = count;
            Centre[last] = summary.Centre(own);
            return;
        }

        SplitGap = Math.Max(SplitGap, count);
        double from = summary.Points[own - 1], to = summary.Points[own];
        var lean = summary.Centres[own] - 0.5;
        var (start, before) = (0.0, 0L);
        for (var i = first; i <= last; i++)
        {
            var end = i == last ? 1 : NumericSummary.Share(from, to, points[i]);
            var upTo = i == last ? count : (long)Math.Round(count * end);
            Between[i] = upTo - before;
            Centre[i] = NumericSummary.Within(from, to, Math.Clamp(((start + end) / 2) + lean, start, end));
            (start, before) = (end, upTo);
        }
    }
}
