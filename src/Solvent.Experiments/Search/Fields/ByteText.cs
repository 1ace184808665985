using System.Globalization;

namespace Solvent.Experiments.Search;

/// <summary>Amounts of memory as people write them: <c>500MB</c>, <c>2GiB</c>.</summary>
internal static class ByteText
{
    public const string Forms = "500MB or 2GiB";

    private const string Units = "KMGT";

    /// <summary>The number of bytes that a text says; <see langword="null"/> when it says none.</summary>
    public static double? Read(string text)
    {
        var end = text.AsSpan().IndexOfAnyExceptInRange('.', '9');
        if (end < 0 || !double.TryParse(text.AsSpan(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)) return null;
        var unit = text[end..].Trim().ToUpperInvariant();
        if (unit == "B") return count;
        var power = unit.Length is 2 or 3 && unit[^1] == 'B' ? Units.IndexOf(unit[0], StringComparison.Ordinal) + 1 : 0;
        return power == 0 || (unit.Length == 3 && unit[1] != 'I') ? null : count * Math.Pow(unit.Length == 3 ? 1024 : 1000, power);
    }
}
