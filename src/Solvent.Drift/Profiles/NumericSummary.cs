namespace Solvent.Drift;

/// <summary>
/// A distribution of numbers by its values at chosen points: how many values are equal to each point, how many lie between it and the one before, and the
/// mean of those. With all distinct values as points it is the sample itself; with some of them, ranks are exact at the points, and known to
/// within the gap between two of them elsewhere.
/// </summary>
internal sealed class NumericSummary : IDistribution
{
    private readonly double[] _points;
    private readonly long[] _upTo;
    private readonly long[] _at;
    private readonly float[] _centres;

    /// <param name="points">The points in rising order, from the smallest to the largest value.</param>
    /// <param name="at">How many values are equal to each point.</param>
    /// <param name="between">How many values lie between each point and the one before; 0 for the first.</param>
    /// <param name="centres">Where the mean of those lies, from 0 at the point before to 1 at the point; only where there are some.</param>
    /// <param name="moments">The moments of all values.</param>
    /// <param name="infiniteCount">Number of infinite values, which the rest leaves out.</param>
    /// <param name="rankError">The most by which the number of values up to a point can be wrong: 0 but for merged parts.</param>
    public NumericSummary(double[] points, long[] at, long[] between, float[] centres, Moments moments, long infiniteCount, long rankError)
    {
        _points = points;
        _at = at;
        _centres = centres;
        Between = between;
        Moments = moments;
        InfiniteCount = infiniteCount;
        RankError = rankError;
        _upTo = new long[points.Length];
        var upTo = 0L;
        for (var i = 0; i < points.Length; i++)
        {
            upTo += at[i] + between[i];
            _upTo[i] = upTo;
            LargestGap = Math.Max(LargestGap, between[i]);
        }
    }

    public static NumericSummary Empty { get; } = new([], [], [], [], default, 0, 0);

    public ReadOnlySpan<double> Points => _points;

    public IReadOnlyList<long> At => _at;

    public IReadOnlyList<long> Between { get; }

    public IReadOnlyList<float> Centres => _centres;

    /// <summary>How many values are at most as large as each point.</summary>
    public IReadOnlyList<long> UpTo => _upTo;

    public Moments Moments { get; }

    public long InfiniteCount { get; }

    public long RankError { get; }

    /// <summary>The most values between two points.</summary>
    public long LargestGap { get; }

    public long Size => _upTo.Length == 0 ? 0 : _upTo[^1];

    /// <summary>Whether the points are all distinct values, and every rank is known.</summary>
    public bool IsExact => LargestGap == 0 && RankError == 0;

    /// <summary>The most by which the distribution function can be wrong anywhere, 0 to 1.</summary>
    public double Error => Size == 0 ? 0 : Math.Min(1, (double)(LargestGap + RankError) / Size);

    /// <summary>The mean of the values between a point and the one before; the point itself where there are none.</summary>
    public double Centre(int index) => Between[index] == 0
        ? _points[index]
        : Within(_points[index - 1], _points[index], _centres[index]);

    public double Quantile(double share)
    {
        var position = share * (Size - 1);
        var below = (long)Math.Floor(position);
        var weight = position - below;
        double lower = Ranked(below), upper = Ranked(Math.Min(below + 1, Size - 1));
        return weight == 0 || lower == upper ? lower : (lower * (1 - weight)) + (upper * weight);
    }

    public double SizeBelow(double bound)
    {
        var index = Position(bound);
        if (index == _points.Length) return Size;
        var below = index == 0 ? 0 : _upTo[index - 1];
        if (_points[index] == bound || Between[index] == 0) return _upTo[index] - (_points[index] == bound || index == 0 ? _at[index] : _at[index] + Between[index]);
        return below + (Between[index] * Share(_points[index - 1], _points[index], bound));
    }

    /// <summary>The values; between the points they are spread evenly.</summary>
    public SortedSample Expand()
    {
        var values = GC.AllocateUninitializedArray<double>(checked((int)Size));
        var next = 0;
        for (var i = 0; i < _points.Length; i++)
        {
            var between = (int)Between[i];
            for (var k = 1; k <= between; k++) values[next++] = Within(_points[i - 1], _points[i], (double)k / (between + 1));
            values.AsSpan(next, (int)_at[i]).Fill(_points[i]);
            next += (int)_at[i];
        }

        return SortedSample.OfAscending(values, InfiniteCount);
    }

    /// <summary>The first point that is not below a bound.</summary>
    internal int Position(double bound)
    {
        var index = Array.BinarySearch(_points, bound);
        return index < 0 ? ~index : index;
    }

    /// <summary>A position between two numbers, whose distance may exceed the largest double.</summary>
    internal static double Within(double from, double to, double share) => Math.Clamp((from * (1 - share)) + (to * share), from, to);

    /// <summary>Where a number lies between two others, 0 to 1.</summary>
    internal static double Share(double from, double to, double value)
    {
        var width = to - from;
        var share = double.IsFinite(width) ? (value - from) / width : ((value / 2) - (from / 2)) / ((to / 2) - (from / 2));
        return double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0.5;
    }

    /// <summary>The value with a 0-based rank.</summary>
    private double Ranked(long rank)
    {
        var index = Array.BinarySearch(_upTo, rank + 1);
        if (index < 0) index = ~index;
        // Points without a value of their own repeat a rank: the first one that reaches it holds it.
        while (index > 0 && _upTo[index - 1] > rank) index--;
        var offset = rank - (_upTo[index] - _at[index] - Between[index]);
        return offset >= Between[index] ? _points[index] : Within(_points[index - 1], _points[index], (offset + 1.0) / (Between[index] + 1));
    }
}
