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

    public static IEnumerable<DerivedFeature> Of(TimestampColumn reference, TimestampColumn current)
    {
        var format = CultureInfo.InvariantCulture.DateTimeFormat;
        if (HasTimes(reference) || HasTimes(current)) yield return Feature("hour", moment => moment.Hour, hour => hour.ToString(CultureInfo.InvariantCulture));
        yield return Feature("weekday", moment => (int)moment.DayOfWeek, day => format.DayNames[day]);
        yield return Feature("month", moment => moment.Month - 1, month => format.MonthNames[month]);
        var gaps = Gaps(reference);
        if (gaps.Length == 0 || gaps.CountBy(gap => gap).Max(count => count.Value) < MostlyEqual * gaps.Length) yield break;
        yield return new DerivedFeature("gap", ColumnSample.OfNumbers(ColumnKind.Number, gaps), ColumnSample.OfNumbers(ColumnKind.Number, Gaps(current)));

        DerivedFeature Feature(string name, Func<DateTime, int> part, Func<int, string> label) => new(name, Sample(reference, part, label), Sample(current, part, label));
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

    private static bool HasTimes(TimestampColumn column)
        => Enumerable.Range(0, column.Length).Any(row => column[row] is { } moment && moment.TimeOfDay != TimeSpan.Zero);

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
