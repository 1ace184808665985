using System.Collections;
using System.Globalization;
using Solvent.Commands.Views;

namespace Solvent.Magics.Inspection;

/// <summary>A value in a few words. Nothing is enumerated: a sequence may be endless or have effects.</summary>
internal static class ValueSummary
{
    private const int MostCharacters = 80;

    public static ViewCell Of(object? value)
    {
        try
        {
            return value is null ? new ViewCell("null", ViewTone.Muted) : new ViewCell(Cut(Text(value)));
        }
        catch (Exception exception)
        {
            // A property or ToString of the user's own type.
            return new ViewCell(Cut($"{exception.GetType().Name}: {exception.Message}"), ViewTone.Bad);
        }
    }

    private static string Text(object value) => value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        ICollection collection => ViewFormat.Plural(collection.Count, "item"),
        IEnumerable => "a sequence",
        _ => value.ToString() ?? "",
    };

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MostCharacters ? line : line[..(MostCharacters - 1)] + "…";
    }
}
