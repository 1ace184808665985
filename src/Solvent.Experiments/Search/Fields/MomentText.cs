using System.Globalization;

namespace Solvent.Experiments.Search;

/// <summary>Moments as people write them. A day, month or year is the time from its start to its end; all are in UTC unless an offset is written.</summary>
internal static class MomentText
{
    public const string Forms = "2026-05-01, 2026-05-01T14:30, 'today' or '7d ago'";

    /// <summary>The time that a text names, as the moment it starts and the moment it is over; equal for a point in time.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End)? Read(string text, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return text.Trim().ToLowerInvariant() switch
        {
            "now" => (now, now),
            "today" => (today, today.AddDays(1)),
            "yesterday" => (today.AddDays(-1), today),
            var word when word.EndsWith(" ago", StringComparison.Ordinal) => Ago(word[..^" ago".Length], now),
            var word => Written(word),
        };
    }

    private static (DateTimeOffset Start, DateTimeOffset End)? Ago(string length, DateTimeOffset now)
    {
        if (DurationText.Read(length) is not { } duration || duration > now - DateTimeOffset.UnixEpoch) return null;
        return (now - duration, now - duration);
    }

    private static (DateTimeOffset Start, DateTimeOffset End)? Written(string text)
    {
        if (Exact(text, "yyyy-MM-dd") is { } day) return (day, day.AddDays(1));
        if (Exact(text, "yyyy-MM") is { } month) return (month, month.AddMonths(1));
        if (Exact(text, "yyyy-MM-ddtHH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddtHH:mmzzz", "yyyy-MM-ddtHH:mmK") is { } minute) return (minute, minute.AddMinutes(1));
        if (Exact(text, "yyyy-MM-ddtHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddtHH:mm:sszzz", "yyyy-MM-ddtHH:mm:ss.FFFFFFFK") is { } second) return (second, second.AddSeconds(1));
        return null;
    }

    private static DateTimeOffset? Exact(string text, params string[] forms)
    {
        // Formats are matched in upper case, where T stands for the letter and Z for UTC.
        var written = text.ToUpperInvariant();
        var exact = forms.Select(form => form.Replace("ddt", "dd'T'", StringComparison.Ordinal)).ToArray();
        var isDate = DateTimeOffset.TryParseExact(
            written, exact, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment);
        return isDate && moment.Year < DateTime.MaxValue.Year ? moment : null;
    }
}
