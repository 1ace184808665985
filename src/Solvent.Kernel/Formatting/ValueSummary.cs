using System.Collections;
using System.Globalization;

namespace Solvent.Kernel.Formatting;

/// <summary>A value in a few words.</summary>
public static class ValueSummary
{
    private const int MostCharacters = 80;

    /// <summary>
    /// The value in one line of at most 80 characters. Nothing is enumerated: a sequence may be endless or have effects. What a <c>ToString</c> of
    /// the user's own type throws is thrown.
    /// </summary>
    public static string Of(object? value) => Cut(value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        ICollection collection => collection.Count == 1 ? "1 item" : string.Create(CultureInfo.InvariantCulture, $"{collection.Count:N0} items"),
        IEnumerable => "a sequence",
        _ => value.ToString() ?? "",
    });

    /// <summary>A text in one line of at most 80 characters.</summary>
    public static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MostCharacters ? line : line[..(MostCharacters - 1)] + "…";
    }
}
