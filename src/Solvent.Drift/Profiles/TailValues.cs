using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>
/// Keeps the values beyond two bounds, as long as they are few: in the tails, where single values lie far apart, counts between points do not tell enough.
/// </summary>
internal sealed class TailValues(double low, double high)
{
    private const int Most = 8_192;

    private readonly List<double> _values = [];
    private bool _areTooMany;

    /// <summary>The bound below which values are kept.</summary>
    public double Low => low;

    /// <summary>The bound above which values are kept.</summary>
    public double High => high;

    /// <summary>The values, or <see langword="null"/> where there are too many.</summary>
    public double[]? Sorted
    {
        get
        {
            if (_areTooMany) return null;
            double[] values = [.. _values];
            RadixSort.Sort(values);
            return values;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> values)
    {
        if (_areTooMany) return;
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        Vector<double> lowest = new(low), highest = new(high);
        for (var i = 0; i < vectors.Length; i++)
        {
            if (!Vector.LessThanAny(vectors[i], lowest) && !Vector.GreaterThanAny(vectors[i], highest)) continue;
            Keep(values.Slice(i * Vector<double>.Count, Vector<double>.Count));
        }

        Keep(values[(vectors.Length * Vector<double>.Count)..]);
        if (_values.Count <= Most) return;
        _areTooMany = true;
        _values.Clear();
    }

    private void Keep(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value < low || value > high) _values.Add(value);
        }
    }
}
