namespace Solvent.Commands.Charts;

/// <summary>A linear scale whose marks are round numbers.</summary>
internal sealed class Scale
{
    private Scale(double low, double high, IReadOnlyList<double> ticks)
    {
        Low = low;
        High = high;
        Ticks = ticks;
    }

    public double Low { get; }

    public double High { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>The scale that shows all <paramref name="values"/> and zero, with about <paramref name="ticks"/> marks.</summary>
    public static Scale Covering(IEnumerable<double> values, int ticks)
    {
        var low = 0.0;
        var high = 0.0;
        foreach (var value in values.Where(double.IsFinite))
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        if (low == high) high = 1;
        var step = RoundStep((high - low) / ticks);
        var first = Math.Floor((low / step) + 1e-9);
        var last = Math.Ceiling((high / step) - 1e-9);
        var marks = new List<double>();
        for (var mark = first; mark <= last; mark++) marks.Add(mark * step);
        return new Scale(marks[0], marks[^1], marks);
    }

    /// <summary>Where <paramref name="value"/> stands between <paramref name="from"/> (the low end) and <paramref name="to"/> (the high end).</summary>
    public double Position(double value, double from, double to) => from + ((value - Low) / (High - Low) * (to - from));

    private static double RoundStep(double raw)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return (raw / magnitude) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 } * magnitude;
    }
}
