using System.Globalization;

namespace Solvent.Quality;

/// <summary>Values in attributes as text.</summary>
internal static class AttributeValue
{
    public static string Format(object value) => value switch
    {
        double number => Quoting.Number(number),
        bool truth => truth ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
