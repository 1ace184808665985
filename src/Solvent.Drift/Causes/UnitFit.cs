namespace Solvent.Drift;

/// <summary>
/// Whether values in another unit are the values of the reference: some factor always brings two distributions nearer, so that shape, spread
/// and place must agree too, and better than if the values had only moved.
/// </summary>
internal sealed class UnitFit
{
    private const int Quantiles = 100;
    private const double MostSpread = 1.7;
    private const double LargestOffsetShare = 1 / 3.0;
    private const int FewestForMild = 100;
    private const double SmallestSize = 15;
    private readonly SortedSample _reference;
    private readonly double[] _quantiles;
    private readonly double _spread;

    /// <param name="reference">The reference, not empty.</param>
    public UnitFit(SortedSample reference)
    {
        _reference = reference;
        Measured = WithoutZeros(reference);
        _quantiles = Of(reference);
        _spread = Spread(reference);
    }

    /// <summary>The reference without zeros, which are the same in every unit; all of it if there is nothing else.</summary>
    public SortedSample Measured { get; }

    /// <summary>How far the quantiles are from those of the reference: in the middle of them, which a few absurd values do not move.</summary>
    public double Distance(SortedSample current, UnitConversion unit) => Distance(Undone(unit, Of(current)));

    /// <param name="changed">The values that are in another unit, as they are written.</param>
    /// <param name="unit">The unit.</param>
    public bool Holds(SortedSample changed, UnitConversion unit)
    {
        if (changed.Count == 0 || (unit.IsMild && changed.Count < FewestForMild)) return false;
        var (low, high) = (_reference.Quantile(0.01), _reference.Quantile(0.99));
        if (!unit.CanBe(low) || !unit.CanBe(high)) return false;
        // An offset alone is a shift like another, unless it carries the values far away.
        if (unit.Factor == 1 && high - low > LargestOffsetShare * Math.Abs(unit.Offset)) return false;

        var undone = new SortedSample([.. changed.Values.ToArray().Select(unit.Undo)]);
        var spread = Spread(undone);
        if (_spread > 0 && (spread < _spread / MostSpread || spread > _spread * MostSpread)) return false;
        if (!IsLike(_reference, undone, unit) || !IsLike(Measured, WithoutZeros(undone), unit)) return false;

        var values = Of(changed);
        var moved = _reference.Quantile(0.5) - changed.Quantile(0.5);
        var asShift = Distance([.. values.Select(value => value + moved)]);
        return unit.Factor == 1 || Distance(Undone(unit, values)) < (unit.IsMild ? asShift / 2 : asShift);
    }

    /// <summary>Whether these values can be those of the reference but for some drift.</summary>
    public bool IsLike(SortedSample values, UnitConversion unit) => IsLike(_reference, values, unit);

    private static bool IsLike(SortedSample reference, SortedSample values, UnitConversion unit)
    {
        if (reference.Count == 0 || values.Count == 0) return false;
        var size = (double)values.Count * reference.Count / ((double)values.Count + reference.Count);
        // Few values scatter, and those that could be anything prove nothing.
        var largest = (unit.IsMild ? 0.1 : 0.2) + (0.7 / Math.Sqrt(size));
        return size >= SmallestSize && KolmogorovSmirnov.Compare(reference, values).Statistic <= largest;
    }

    private static SortedSample WithoutZeros(SortedSample sample)
    {
        var (from, to) = (sample.CountBelow(0), sample.CountBelow(double.Epsilon));
        return from == to || to - from == sample.Count ? sample : new SortedSample([.. sample.Values[..from], .. sample.Values[to..]]);
    }

    private static double Spread(SortedSample sample) => sample.Quantile(0.75) - sample.Quantile(0.25);

    private static double[] Of(SortedSample sample) => [.. Enumerable.Range(0, Quantiles).Select(i => sample.Quantile((i + 0.5) / Quantiles))];

    private static double[] Undone(UnitConversion unit, double[] ascending)
    {
        double[] undone = [.. ascending.Select(unit.Undo)];
        if (unit.Factor < 0) Array.Reverse(undone);
        return undone;
    }

    private double Distance(double[] quantiles)
    {
        double[] gaps = [.. _quantiles.Zip(quantiles, (a, b) => Math.Abs(a - b)).Order()];
        return gaps[Quantiles / 2] > 0 ? gaps[Quantiles / 2] : gaps.Average();
    }
}
