namespace Solvent.Drift;

/// <summary>Collects the points of a summary in rising order.</summary>
internal sealed class CountedPoints(Moments moments, long infiniteCount)
{
    private readonly List<double> _points = [];
    private readonly List<long> _at = [];
    private readonly List<long> _between = [];
    private readonly List<float> _centres = [];

    /// <summary>Adds a point, the number of values equal to it, and the number and sum of those before it.</summary>
    public void Add(double point, long at, long between, double sum)
    {
        _centres.Add(between > 0 ? (float)NumericSummary.Share(_points[^1], point, sum / between) : 0);
        _points.Add(point);
        _at.Add(at);
        _between.Add(between);
    }

    /// <summary>Adds the values between two points, each as one of its own.</summary>
    public void AddEach(double[] ascending, double after, double before)
    {
        var index = Array.BinarySearch(ascending, Math.BitIncrement(after));
        if (index < 0) index = ~index;
        while (index > 0 && ascending[index - 1] > after) index--;
        while (index < ascending.Length && ascending[index] < before)
        {
            var value = ascending[index];
            var count = 0;
            for (; index < ascending.Length && ascending[index] == value; index++) count++;
            Add(value, count, 0, 0);
        }
    }

    public NumericSummary ToSummary() => new([.. _points], [.. _at], [.. _between], [.. _centres], moments, infiniteCount, 0);
}
