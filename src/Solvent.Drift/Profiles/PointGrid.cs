using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Solvent.Drift;

/// <summary>
/// Finds the first of many points that is not below a value: a grid over their range, of equal cells or of cells that grow with the values, tells where to begin, so that
/// few points remain to be looked at.
/// </summary>
internal sealed class PointGrid
{
    private const int CellsForEachPoint = 4;
    private const int FewestCells = 64;
    private const int MostCells = 1 << 16;
    private const int FewPoints = 2;

    // A double of this size has no fraction: the last bits of a number added to it are that number, rounded.
    private const double WholeNumbers = 1L << 52;

    private readonly double[] _points;
    private readonly int[] _start;
    private readonly bool _isGrowing;
    private readonly double _from;
    private readonly double _scale;
    private readonly long _fromKey;
    private readonly int _shift;

    private PointGrid(NumericSummary summary, bool isGrowing)
    {
        // Beyond the last point there is one that no value reaches.
        _points = [.. summary.Points, double.PositiveInfinity];
        _isGrowing = isGrowing;
        var cells = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)(CellsForEachPoint * summary.Points.Length)), FewestCells, MostCells);
        double low = summary.Quantile(0.001), high = summary.Quantile(0.999);
        _from = low;
        _scale = high > low && double.IsFinite((cells - 1) / (high - low)) ? (cells - 1) / (high - low) : 0;
        var (lowKey, highKey) = (Key(low), Key(high));
        _fromKey = lowKey;
        while ((highKey - lowKey) >> _shift >= cells) _shift++;
        _start = new int[cells + 1];
        var index = 0;
        for (var cell = 0; cell <= cells; cell++)
        {
            while (index < summary.Points.Length && Cell(_points[index]) < cell) index++;
            _start[cell] = index;
        }
    }

    /// <summary>The grid that leaves fewer points to look at for values like those of the summary.</summary>
    public static PointGrid Of(NumericSummary summary)
    {
        PointGrid even = new(summary, isGrowing: false), growing = new(summary, isGrowing: true);
        return growing.Cost(summary) < even.Cost(summary) ? growing : even;
    }

    public ReadOnlySpan<double> Points => _points;

    /// <summary>
    /// Counts finite values, in the first part of a total, and adds them up in the second: at 2·i those between the point at i and the one before, at 2·i + 1 those equal to it.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="positions">Room for as many numbers.</param>
    /// <param name="totals">Twice as many totals as there are points.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(ReadOnlySpan<double> values, Span<long> positions, Vector128<double>[] totals)
    {
        FindCells(values, positions);
        if (!FindNear(values, positions)) FindFar(values, positions);
        // A position is at most that of the last point, which no value exceeds: no index needs to be checked.
        ref var points = ref MemoryMarshal.GetArrayDataReference(_points);
        ref var total = ref MemoryMarshal.GetArrayDataReference(totals);
        ref var position = ref MemoryMarshal.GetReference(positions);
        foreach (var value in values)
        {
            // Only where the two are equal is their difference without a bit.
            var difference = BitConverter.DoubleToInt64Bits(Unsafe.Add(ref points, (nint)position) - value);
            var place = (nint)((2 * position) + ((difference - 1) >>> 63));
            Unsafe.Add(ref total, place) += Vector128.Create(1, value);
            position = ref Unsafe.Add(ref position, 1);
        }
    }

    /// <summary>Turns cells into positions, as far as few points lie in a cell.</summary>
    /// <returns>Whether all positions are found.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool FindNear(ReadOnlySpan<double> values, Span<long> positions)
    {
        ref var starts = ref MemoryMarshal.GetArrayDataReference(_start);
        ref var points = ref MemoryMarshal.GetArrayDataReference(_points);
        ref var found = ref MemoryMarshal.GetReference(positions);
        var missed = 0L;
        foreach (var value in values)
        {
            // The sign of a difference, unlike the outcome of a comparison, keeps the processor from waiting for the value before.
            long position = Unsafe.Add(ref starts, (nint)found);
            position -= BitConverter.DoubleToInt64Bits(Unsafe.Add(ref points, (nint)position) - value) >> 63;
            position -= BitConverter.DoubleToInt64Bits(Unsafe.Add(ref points, (nint)position) - value) >> 63;
            missed |= BitConverter.DoubleToInt64Bits(Unsafe.Add(ref points, (nint)position) - value);
            found = position;
            found = ref Unsafe.Add(ref found, 1);
        }

        return missed >= 0;
    }

    private void FindFar(ReadOnlySpan<double> values, Span<long> positions)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var position = (int)positions[i];
            if (_points[position] >= values[i]) continue;
            var found = _points.AsSpan(position).BinarySearch(values[i]);
            positions[i] = position + (found < 0 ? ~found : found);
        }
    }

    private void FindCells(ReadOnlySpan<double> values, Span<long> cells)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var targets = MemoryMarshal.Cast<long, Vector<long>>(cells);
        if (_isGrowing) FindGrowing(vectors, targets);
        else FindEven(vectors, targets);
        for (var i = vectors.Length * Vector<double>.Count; i < values.Length; i++) cells[i] = Cell(values[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindEven(ReadOnlySpan<Vector<double>> values, Span<Vector<long>> cells)
    {
        Vector<double> from = new(_from), scale = new(_scale), last = new(_start.Length - 2), whole = new(WholeNumbers);
        Vector<long> digits = new(MostCells - 1);
        for (var i = 0; i < values.Length; i++)
        {
            var place = Vector.MinNative(Vector.MaxNative((values[i] - from) * scale, Vector<double>.Zero), last);
            cells[i] = Vector.AsVectorInt64(place + whole) & digits;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindGrowing(ReadOnlySpan<Vector<double>> values, Span<Vector<long>> cells)
    {
        Vector<long> from = new(_fromKey), last = new(_start.Length - 2), most = new(long.MaxValue);
        for (var i = 0; i < values.Length; i++)
        {
            var bits = Vector.AsVectorInt64(values[i]);
            var key = Vector.ShiftRightArithmetic(bits ^ (Vector.ShiftRightArithmetic(bits, 63) & most), 1);
            cells[i] = Vector.Min(Vector.Max(Vector.ShiftRightArithmetic(key - from, _shift), Vector<long>.Zero), last);
        }
    }

    private long Cell(double value)
    {
        Vector<double> values = new(value);
        Vector<long> cells = default;
        if (_isGrowing) FindGrowing(new(in values), new(ref cells));
        else FindEven(new(in values), new(ref cells));
        return cells[0];
    }

    private double Cost(NumericSummary summary)
    {
        var cost = 0.0;
        for (var cell = 0; cell < _start.Length - 1; cell++)
        {
            int from = _start[cell], end = _start[cell + 1];
            if (end - from <= FewPoints) continue;
            cost += (summary.UpTo[end - 1] - (from == 0 ? 0 : summary.UpTo[from - 1])) * Math.Log2(end - from);
        }

        return cost;
    }

    /// <summary>The bits of a double as a number that orders as it does, halved so that no difference of two overflows.</summary>
    private static long Key(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return (bits ^ ((bits >> 63) & long.MaxValue)) >> 1;
    }
}
