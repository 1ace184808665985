using System.Globalization;

namespace Solvent.Kernel.Formatting.Rendering;

/// <summary>Shortens long texts, never within a character.</summary>
internal static class Cut
{
    /// <summary>At most <paramref name="length"/> characters; an ellipsis is the last of them when something is missing.</summary>
    public static string ToLength(string text, int length) => text.Length <= length ? text : $"{text[..Boundary(text, length - 1)]}…";

    /// <summary>The first <paramref name="length"/> characters, and how many follow.</summary>
    public static string WithNote(string text, int length)
    {
        if (text.Length <= length) return text;
        var kept = Boundary(text, length);
        return string.Create(CultureInfo.InvariantCulture, $"{text[..kept]}… ({text.Length - kept:#,0} more characters)");
    }

    private static int Boundary(string text, int length) => length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
