namespace Solvent.Jupyter.Language;

/// <summary>
/// Positions in a text, which the protocol counts in Unicode code points and .NET in UTF-16 code units. They differ behind characters
/// outside of the basic plane, such as emoji.
/// </summary>
internal static class CodePoints
{
    /// <summary>The index into <paramref name="text"/> after <paramref name="count"/> code points; its end when it has no so many.</summary>
    public static int ToIndex(string text, int count)
    {
        var index = 0;
        for (var i = 0; i < count && index < text.Length; i++) index += IsPair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>How many code points stand before <paramref name="index"/>.</summary>
    public static int FromIndex(string text, int index)
    {
        var count = 0;
        for (var i = 0; i < index && i < text.Length; count++) i += IsPair(text, i) ? 2 : 1;
        return count;
    }

    // Half of a pair counts as one, as it does in the clients' languages.
    private static bool IsPair(string text, int index)
        => char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
}
