using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>
/// Values that stand for a missing one. Of numbers and dates those that are usual and far from all others: -999 in a column of temperatures, not in one
/// of altitudes that come near it; of text the usual words.
/// </summary>
internal static class SentinelValues
{
    // A sentinel is further from the quartiles than this many interquartile ranges.
    private const double Distance = 3;

    private static readonly HashSet<double> Numbers =
    [
        -9, 9, -99, 99, -999, 999, -9999, 9999, -99999, 99999, -999999, 999999, -99.9, 99.9, -999.9, 999.9, -888, 888, 8888, -8888, -7777, 7777,
        int.MinValue, int.MaxValue, short.MinValue, short.MaxValue, long.MinValue, long.MaxValue, float.MinValue, float.MaxValue, double.MinValue, double.MaxValue,
        -1e10, 1e10, -1e20, 1e20, -1e30, 1e30, 9.96921e36, 9.969209968386869e36, -1e34, 1e34,
    ];

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "na", "n/a", "#n/a", "nan", "null", "(null)", "none", "nil", "-", "--", "---", "?", ".", "unknown", "undefined", "missing", "not available", "#ref!", "#value!", "tbd",
    };

    private static readonly HashSet<DateTime> Dates =
    [
        DateTime.MinValue, new(1899, 12, 30), new(1899, 12, 31), new(1900, 1, 1), new(1904, 1, 1), new(1970, 1, 1), new(2038, 1, 19), new(2099, 12, 31), new(2100, 1, 1), new(9999, 12, 31),
    ];

    public static bool IsWord(string text) => Words.Contains(text.Trim());

    /// <summary>The usual sentinels in a column of numbers.</summary>
    public static HashSet<double> Of(ReadOnlySpan<double> numbers)
    {
        var found = new HashSet<double>();
        foreach (var number in numbers)
        {
            if (Numbers.Contains(number)) found.Add(number);
        }

        if (found.Count == 0) return found;
        var others = Quantiles.Sorted(numbers).Where(number => !found.Contains(number)).ToArray();
        if (others.Length == 0) return [];
        var fence = OutlierFence.Of(others, OutlierMethod.Iqr, Distance);
        found.RemoveWhere(number => fence.Holds(number) || (number >= others[0] && number <= others[^1]));
        return found;
    }

    /// <summary>The usual sentinels in a column of times.</summary>
    public static HashSet<DateTime> Of(TimestampColumn times)
    {
        var found = new HashSet<DateTime>();
        var (first, last) = (DateTime.MaxValue, DateTime.MinValue);
        for (var row = 0; row < times.Length; row++)
        {
            if (times[row] is not { } time) continue;
            if (Dates.Contains(time))
            {
                found.Add(time);
                continue;
            }

            if (time < first) first = time;
            if (time > last) last = time;
        }

        if (first > last) return [];
        found.RemoveWhere(time => time >= first.AddYears(first.Year > 1 ? -1 : 0) && time <= last);
        return found;
    }
}
