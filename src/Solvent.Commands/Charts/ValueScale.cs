using Solvent.Commands.Views;

namespace Solvent.Commands.Charts;

/// <summary>A scale that spans what it shows, linear or logarithmic, with marks at round numbers.</summary>
internal sealed class ValueScale
{
    private readonly bool _isLogarithmic;
    private readonly double _low;
    private readonly double _high;

    private ValueScale(double low, double high, bool isLogarithmic, IReadOnlyList<double> ticks)
    {
        (_low, _high, _isLogarithmic) = (low, high, isLogarithmic);
        Ticks = [.. ticks.Where(tick => Inner(tick) >= low - ((high - low) * 1e-9) && Inner(tick) <= high + ((high - low) * 1e-9))];
    }

    /// <summary>The values to mark.</summary>
    public IReadOnlyList<double> Ticks { get; }

    public static ValueScale Of(IEnumerable<double> values, int ticks, bool isLogarithmic = false, bool hasRoom = true)
    {
        var finite = values.Where(value => double.IsFinite(value) && (!isLogarithmic || value > 0)).ToList();
        if (finite.Count == 0) return new ValueScale(0, 1, isLogarithmic: false, []);
        var (low, high) = (finite.Min(), finite.Max());
        return isLogarithmic ? Logarithmic(low, high, ticks) : Linear(low, high, ticks, hasRoom);
    }

    /// <summary>How a mark is written: with the digits that tell it from its neighbours.</summary>
    public string Label(double tick)
    {
        if (_isLogarithmic || Ticks.Count < 2) return ViewFormat.Number(tick);
        var step = Ticks[1] - Ticks[0];
        // What is left of zero after some additions is zero.
        return ViewFormat.Number(Math.Abs(tick) < step * 1e-6 ? 0 : Math.Round(tick / step * 1e6) / 1e6 * step);
    }

    /// <summary>Where a value stands between two places; <see cref="double.NaN"/> for one that the scale does not have.</summary>
    public double Position(double value, double from, double to)
        => double.IsFinite(Inner(value)) ? from + ((Inner(value) - _low) / (_high - _low) * (to - from)) : double.NaN;

    private double Inner(double value) => !_isLogarithmic ? value : value > 0 ? Math.Log10(value) : double.NaN;

    private static ValueScale Linear(double low, double high, int ticks, bool hasRoom)
    {
        if (low == high)
        {
            var size = low == 0 ? 1 : Math.Abs(low) * 0.1;
            (low, high) = (low - size, high + size);
        }

        var step = RoundStep((high - low) / ticks);
        var room = hasRoom ? (high - low) * 0.04 : 0;
        var (from, to) = (low - room, high + room);
        // A little below zero is zero for what is never negative.
        if (low >= 0 && from < 0) from = 0;
        var marks = new List<double>();
        for (var mark = Math.Ceiling((from / step) - 1e-9); mark * step <= to + (step * 1e-9) && marks.Count < 50; mark++) marks.Add(mark * step);
        return new ValueScale(from, to, isLogarithmic: false, marks);
    }

    private static ValueScale Logarithmic(double low, double high, int ticks)
    {
        var (from, to) = (Math.Log10(low), Math.Log10(high));
        if (from == to) (from, to) = (from - 0.5, to + 0.5);
        var room = (to - from) * 0.04;
        (from, to) = (from - room, to + room);
        var every = (int)Math.Max(1, Math.Ceiling((to - from) / ticks));
        var digits = to - from < 1.5 ? new double[] { 1, 2, 3, 5, 7 } : to - from < 3 ? [1, 3] : [1.0];
        var marks = new List<double>();
        for (var power = (int)Math.Floor(from); power <= to; power += every) marks.AddRange(digits.Select(digit => digit * Math.Pow(10, power)));
        return new ValueScale(from, to, isLogarithmic: true, marks);
    }

    private static double RoundStep(double raw)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return (raw / magnitude) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 } * magnitude;
    }
}
