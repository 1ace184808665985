using System.Globalization;

namespace Solvent.Commands.Drift.Watching;

/// <summary>A length of time as it is typed: <c>30s</c>, <c>5m</c>, <c>1h</c>, <c>1d</c>.</summary>
internal static class Interval
{
    public static TimeSpan Parse(string text, string option)
    {
        TimeSpan? unit = text.Length < 2 ? null : char.ToLowerInvariant(text[^1]) switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        var most = TimeSpan.FromDays(365);
        return unit is { } length && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count > 0 && count * length.TotalDays <= most.TotalDays
            ? length * count
            : throw new SolventException("invalid-value", $"'{text}' is no interval for '{option}'.")
            {
                Hint = $"Write {option} 30s, 5m, 1h or 1d.",
                ExitCode = SolventException.WrongUsage,
            };
    }
}
