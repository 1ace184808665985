using System.Globalization;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>The line below a table that says what is not shown.</summary>
internal static class Footers
{
    /// <summary>How many rows follow, or <see langword="null"/> when all are shown.</summary>
    public static string? Rows(int shown, long? total) => total == shown ? null
        : total is { } known ? string.Create(CultureInfo.InvariantCulture, $"… {known - shown:#,0} more")
        : "… more";

    public static string? Join(params string?[] parts)
    {
        var text = string.Join(" · ", parts.Where(part => part is not null));
        return text.Length == 0 ? null : text;
    }
}
