namespace Solvent.Drift;

/// <summary>The finite values of one side in ascending order; missing ones are dropped, infinite ones dropped and counted.</summary>
internal sealed class SortedSample
{
    private readonly double[] _values;

    public SortedSample(ReadOnlySpan<double> values)
    {
        var finite = new double[values.Length];
        var count = 0;
        foreach (var value in values)
        {
            // Adding zero turns -0 into 0, which compares as equal but sorts before it by its bits.
            if (double.IsFinite(value)) finite[count++] = value + 0.0;
            else if (double.IsInfinity(value)) InfiniteCount++;
        }

        Array.Resize(ref finite, count);
        RadixSort.Sort(finite);
        _values = finite;
    }

    public ReadOnlySpan<double> Values => _values;

    public int Count => _values.Length;

    public int InfiniteCount { get; }

    public double Mean
    {
        get
        {
            // A running mean cannot overflow where a sum of large values would.
            var mean = 0.0;
            for (var i = 0; i < _values.Length; i++) mean += (_values[i] / (i + 1)) - (mean / (i + 1));
            return mean;
        }
    }

    /// <summary>The quantile by linear interpolation (type 7 of Hyndman and Fan, Am. Stat. 50, 1996).</summary>
    public double Quantile(double share)
    {
        var position = share * (_values.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, _values.Length - 1);
        var weight = position - below;
        return weight == 0 || _values[below] == _values[above]
            ? _values[below]
            : (_values[below] * (1 - weight)) + (_values[above] * weight);
    }

    /// <summary>Number of values below <paramref name="bound"/>.</summary>
    public int CountBelow(double bound)
    {
        int low = 0, high = _values.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_values[middle] < bound) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
