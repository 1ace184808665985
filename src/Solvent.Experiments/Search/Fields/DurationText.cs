using System.Globalization;

namespace Solvent.Experiments.Search;

/// <summary>Lengths of time as people write them: <c>90</c> (seconds), <c>90s</c>, <c>1.5h</c>, <c>2 d</c>.</summary>
internal static class DurationText
{
    public const string Forms = "90s, 5min, 1.5h or 7d";

    /// <summary>The length of time that a text says; <see langword="null"/> when it says none.</summary>
    public static TimeSpan? Read(string text)
    {
        var digits = text.AsSpan().Trim();
        var end = digits.IndexOfAnyExceptInRange('.', '9');
        var number = end < 0 ? digits : digits[..end].TrimEnd();
        var seconds = SecondsOf(end < 0 ? "s" : digits[end..].Trim().ToString());
        if (seconds is null || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)) return null;
        var total = count * seconds.Value;
        return total < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(total) : null;
    }

    private static double? SecondsOf(string unit) => unit.ToLowerInvariant() switch
    {
        "ms" => 0.001,
        "s" or "sec" or "second" or "seconds" => 1,
        "m" or "min" or "minute" or "minutes" => 60,
        "h" or "hour" or "hours" => 3600,
        "d" or "day" or "days" => 86_400,
        "w" or "week" or "weeks" => 604_800,
        _ => null,
    };
}
