using System.Globalization;

namespace Solvent.Experiments.Search;

/// <summary>Numbers as queries write them.</summary>
internal static class NumberText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static double? Read(string text)
    {
        if (text[^1] is var last && !char.IsAsciiDigit(last) && last != '.') return ReadSpecial(text);
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>NaN and the infinities, which are words.</summary>
    public static double? ReadSpecial(string text) => text.ToUpperInvariant() switch
    {
        "NAN" => double.NaN,
        "INF" or "+INF" or "INFINITY" or "+INFINITY" => double.PositiveInfinity,
        "-INF" or "-INFINITY" => double.NegativeInfinity,
        _ => null,
    };

    public static string Write(double number) => number switch
    {
        double.NaN => "nan",
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };
}
