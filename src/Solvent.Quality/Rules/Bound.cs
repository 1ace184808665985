using System.Globalization;

namespace Solvent.Quality;

/// <summary>An end of a range: a number, or a time in UTC.</summary>
internal sealed record Bound(double Number, DateTime? Time = null)
{
    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF"];

    public static implicit operator Bound(double value) => new(value);

    public static Bound Of(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
        return new Bound(utc.Ticks, utc);
    }

    public static Bound? OrNone(double? value) => value is { } number ? new Bound(number) : null;

    public static Bound? Parse(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number)) return number;
        return DateTime.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? Of(time) : null;
    }

    public string ToText() => Time switch
    {
        null => Number.ToString("R", CultureInfo.InvariantCulture),
        { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { } time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
    };
}
