using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Solvent.Drift;

/// <summary>
/// Counts values at and between the points of a summary, in one pass and without sorting them. What it gives is exact at those points.
/// </summary>
internal sealed class PointCounts(PointGrid grid)
{
    // Small enough that a block is read from memory once, and large enough that the loops over it are.
    private const int BlockSize = 2_048;

    private readonly Vector128<double>[] _totals = new Vector128<double>[2 * grid.Points.Length];
    private readonly double[] _finite = new double[BlockSize];
    private readonly long[] _cells = new long[BlockSize];
    private readonly TailValues _tails = new(grid.Points[TailPoints(grid)], grid.Points[^(2 + TailPoints(grid))]);
    private Moments _moments;
    private double _smallest = double.PositiveInfinity;
    private double _largest = double.NegativeInfinity;
    private long _smallestCount;
    private long _largestCount;
    private long _infinite;

    /// <summary>Number of values that were missing.</summary>
    public long Missing { get; private set; }

    /// <summary>Adds values; NaN is a missing one.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        for (var from = 0; from < values.Length; from += BlockSize)
        {
            var block = values.Slice(from, Math.Min(BlockSize, values.Length - from));
            AddFinite(AreFinite(block) ? block : Finite(block));
        }
    }

    /// <summary>What was counted.</summary>
    public NumericSummary ToSummary()
    {
        if (_moments.Count == 0) return new NumericSummary([], [], [], [], default, _infinite, 0);
        var tails = _tails.Sorted;
        var counted = new CountedPoints(_moments, _infinite);
        var own = grid.Points[..^1];
        if (tails is null && _smallest < own[0]) counted.Add(_smallest, _smallestCount, 0, 0);
        for (var i = 0; i < own.Length; i++)
        {
            // The smallest value was counted between it and the first point.
            var (count, sum) = (Count(2 * i), _totals[2 * i][1]);
            if (i == 0 && count > 0 && tails is null) (count, sum) = (count - _smallestCount, sum - (_smallestCount * _smallest));
            if (tails is not null && (own[i] <= _tails.Low || (i > 0 && own[i - 1] >= _tails.High)))
            {
                counted.AddEach(tails, i == 0 ? double.NegativeInfinity : own[i - 1], own[i]);
                (count, sum) = (0, 0);
            }

            counted.Add(own[i], Count((2 * i) + 1), count, sum);
        }

        var beyond = 2 * own.Length;
        if (tails is not null) counted.AddEach(tails, own[^1], double.PositiveInfinity);
        else if (Count(beyond) > 0) counted.Add(_largest, _largestCount, Count(beyond) - _largestCount, _totals[beyond][1] - (_largestCount * _largest));
        return counted.ToSummary();
    }

    private static int TailPoints(PointGrid grid) => Math.Min(SummaryRanks.Tail, (grid.Points.Length - 1) / 4);

    private long Count(int place) => (long)_totals[place][0];

    private void AddFinite(ReadOnlySpan<double> values)
    {
        if (values.Length == 0) return;
        _moments = _moments.Merge(Moments.Of(values));
        Extend(values);
        _tails.Add(values);
        grid.Count(values, _cells, _totals);
    }

    /// <summary>Beyond the points of the reference the extremes become points, which need a count of their own.</summary>
    private void Extend(ReadOnlySpan<double> values)
    {
        var (smallest, largest) = Extremes(values);
        if (smallest < _smallest) (_smallest, _smallestCount) = (smallest, 0);
        if (largest > _largest) (_largest, _largestCount) = (largest, 0);
        if (smallest == _smallest && smallest < grid.Points[0]) _smallestCount += values.Count(smallest);
        if (largest == _largest && largest > grid.Points[^2]) _largestCount += values.Count(largest);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Smallest, double Largest) Extremes(ReadOnlySpan<double> values)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var (smallest, largest) = (values[0], values[0]);
        Vector<double> smallestOf = new(smallest), largestOf = new(largest);
        foreach (var vector in vectors)
        {
            smallestOf = Vector.MinNative(smallestOf, vector);
            largestOf = Vector.MaxNative(largestOf, vector);
        }

        for (var i = 0; i < Vector<double>.Count; i++) (smallest, largest) = (Math.Min(smallest, smallestOf[i]), Math.Max(largest, largestOf[i]));
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..]) (smallest, largest) = (Math.Min(smallest, value), Math.Max(largest, value));
        return (smallest, largest);
    }

    /// <summary>Zero times what is not finite is not zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreFinite(ReadOnlySpan<double> values)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var sum = Vector<double>.Zero;
        foreach (var vector in vectors) sum += vector * 0;
        var rest = Vector.Sum(sum);
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..]) rest += value * 0;
        return rest == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<double> Finite(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            _finite[count] = value;
            count += double.IsFinite(value) ? 1 : 0;
            _infinite += double.IsInfinity(value) ? 1 : 0;
            Missing += double.IsNaN(value) ? 1 : 0;
        }

        return _finite.AsSpan(0, count);
    }
}
