using System.Globalization;

namespace Solvent.Commands.Views;

/// <summary>Writes values for a reader: invariant, and no longer than a person needs.</summary>
public static class ViewFormat
{
    private static readonly string[] ByteUnits = ["B", "KB", "MB", "GB", "TB", "PB"];

    /// <summary>A whole number with thousands separated: <c>3,000,000</c>.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A whole number with thousands separated, or <see langword="null"/> when it is not known.</summary>
    public static string? Count(long? value) => value is { } known ? Count(known) : null;

    /// <summary>A number with about five significant digits.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value)) return double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
        var size = Math.Abs(value);
        var format = size switch
        {
            0 => "0",
            < 1e-4 => "0.###e-0",
            < 1 => "0.#####",
            < 10 => "0.####",
            < 100 => "0.###",
            < 1_000 => "0.##",
            < 1e15 => "#,##0.#",
            _ => "0.####e+0",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A number with about five significant digits, or <see langword="null"/> when there is none.</summary>
    public static string? Number(double? value) => value is { } known ? Number(known) : null;

    /// <summary>A probability: small ones as <c>&lt; 0.001</c>, because their digits mean nothing.</summary>
    public static string? Probability(double? value) => value switch
    {
        null => null,
        < 0.001 => "< 0.001",
        { } known => known.ToString("0.000", CultureInfo.InvariantCulture),
    };

    /// <summary>A share between 0 and 1 as a percentage: <c>12.5 %</c>.</summary>
    public static string Percent(double share) => share switch
    {
        0 => "0 %",
        > 0 and < 0.001 => "< 0.1 %",
        _ => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>A size in bytes: <c>1.4 MB</c>, with 1 MB = 1,000,000 bytes.</summary>
    public static string Bytes(long bytes)
    {
        var value = (double)bytes;
        var unit = 0;
        while (value >= 999.5 && unit < ByteUnits.Length - 1)
        {
            value /= 1000;
            unit++;
        }

        return value.ToString(unit == 0 || value >= 99.95 ? "0" : "0.0", CultureInfo.InvariantCulture) + " " + ByteUnits[unit];
    }

    /// <summary>A moment in UTC, to the minute.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day in UTC.</summary>
    public static string Date(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A length of time: <c>85 ms</c>, <c>1.4 s</c>, <c>3 min 20 s</c>, <c>2 h 05 min</c>.</summary>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalMilliseconds: < 999.5 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms"),
        { TotalSeconds: < 59.95 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes} min {duration.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours} h {duration.Minutes:00} min"),
    };

    /// <summary>The first digits of a hash: as many as a person needs.</summary>
    public static string HashStart(string hash) => hash.Length > 12 ? hash[..12] : hash;

    /// <summary>A count with its noun: <c>1 row</c>, <c>2,000 rows</c>.</summary>
    public static string Plural(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";
}
