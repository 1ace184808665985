using System.Globalization;
using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Hour, weekday and month of timestamps, and the time between them where the reference keeps to a clock.</summary>
/// <remarks>
/// Where the reference keeps to no clock the gaps are left out: they grow as rows become fewer, so that two random parts of one table would differ in them. A clock is what nearly all gaps agree on: nine tenths of the
/// rows of a daily series, drawn at random, keep nine tenths of its gaps.
/// </remarks>
internal static class DateFeatures
{
    private const double MostlyEqual = 0.98;
    private const string Gap = "gap";

    private static readonly Dictionary<string, Func<TimestampColumn, ColumnSample>> All = new(StringComparer.Ordinal)
    {
        ["hour"] = column => Sample(column, moment => moment.Hour, hour => hour.ToString(CultureInfo.InvariantCulture)),
        ["weekday"] = column => Sample(column, moment => (int)moment.DayOfWeek, day => CultureInfo.InvariantCulture.DateTimeFormat.DayNames[day]),
        ["month"] = column => Sample(column, moment => moment.Month - 1, month => CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[month]),
        [Gap] = column => ColumnSample.OfNumbers(ColumnKind.Number, Gaps(column)),
    };

    /// <summary>The features that say something of a reference.</summary>
    public static IEnumerable<string> Names(TimestampColumn reference) => All.Keys.Where(name => name != Gap || KeepsToClock(reference));

    /// <summary>The values of a feature.</summary>
    public static ColumnSample Of(TimestampColumn column, string name) => All[name](column);

    /// <summary>Whether nearly all moments are equally far apart; several at the same moment say nothing of a clock.</summary>
    private static bool KeepsToClock(TimestampColumn column)
    {
        if (Gaps(column) is not { Length: > 0 } gaps) return false;
        var (gap, count) = gaps.CountBy(gap => gap).MaxBy(count => count.Value);
        return gap > 0 && count >= MostlyEqual * gaps.Length;
    }

    private static ColumnSample Sample(TimestampColumn column, Func<DateTime, int> part, Func<int, string> label)
    {
        const int MostParts = 24;
        var counts = new long[MostParts];
        for (var row = 0; row < column.Length; row++)
        {
            if (column[row] is { } moment) counts[part(moment)]++;
        }

        return ColumnSample.OfCategories(
            ColumnKind.Text, column.Length, [.. counts.Index().Where(count => count.Item > 0).Select(count => new CategoryCount(label(count.Index), count.Item))]);
    }

    /// <summary>Seconds from each moment to the next, in rising order of time.</summary>
    private static double[] Gaps(TimestampColumn column)
    {
        var moments = SortedSample.Of(column.ToNumbers()).Values;
        if (moments.Length < 2) return [];
        var gaps = new double[moments.Length - 1];
        for (var i = 0; i < gaps.Length; i++) gaps[i] = Math.Round(moments[i + 1] - moments[i], 3);
        return gaps;
    }
}
