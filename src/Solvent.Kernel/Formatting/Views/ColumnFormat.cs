using System.Globalization;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>Gives the numbers and times of a column one form, so that they can be compared down the column.</summary>
internal static class ColumnFormat
{
    private const int SignificantDigits = 6;
    private const double SmallestFixed = 1e-4;
    private const double LargestFixed = 1e15;

    /// <summary>The format of all floating-point numbers in a column: as many decimals as six significant digits of any of them need.</summary>
    public static Func<double, string> OfNumbers(IReadOnlyCollection<double> values)
    {
        var finite = values.Where(double.IsFinite).ToList();
        if (finite.Exists(value => value != 0 && Math.Abs(value) is < SmallestFixed or >= LargestFixed))
        {
            return value => value.ToString("G6", CultureInfo.InvariantCulture);
        }

        var format = $"F{finite.Select(Decimals).DefaultIfEmpty(0).Max().ToString(CultureInfo.InvariantCulture)}";
        return value => value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>The format of all times in a column: with the time of day when any of them has one.</summary>
    public static Func<DateTime, string> OfTimes(IReadOnlyCollection<DateTime> values)
    {
        if (values.All(value => value.TimeOfDay == TimeSpan.Zero)) return value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var format = values.All(value => value.Ticks % TimeSpan.TicksPerSecond == 0) ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.fff";
        return value => value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static int Decimals(double value)
    {
        if (value == 0) return 0;
        var most = Math.Clamp(SignificantDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, SignificantDigits);
        var text = value.ToString($"F{most.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
        return most == 0 ? 0 : text.TrimEnd('0').Length - text.IndexOf('.', StringComparison.Ordinal) - 1;
    }
}
