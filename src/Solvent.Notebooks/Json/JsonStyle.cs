namespace Solvent.Notebooks.Json;

/// <summary>How a JSON text is laid out, so that what is new in it looks like what was there.</summary>
/// <param name="Newline">The line break, or <see langword="null"/> for a text in one line.</param>
/// <param name="Indent">What one level adds to the start of a line.</param>
/// <param name="Colon">The colon with the white space around it.</param>
/// <param name="Space">What follows a comma in one line.</param>
/// <param name="AsciiOnly">Whether other characters are written as <c>\u</c> escapes.</param>
internal sealed record JsonStyle(string? Newline, string Indent, string Colon, string Space, bool AsciiOnly)
{
    /// <summary>All in one line without spaces.</summary>
    public static JsonStyle Compact { get; } = new(null, "", ":", "", AsciiOnly: false);

    /// <summary>The same style without line breaks.</summary>
    public JsonStyle OnOneLine => Newline is null ? this : this with { Newline = null, Indent = "" };

    /// <summary>What separates a new item, or the closing bracket, from what is before it.</summary>
    public string Break(string indent, bool isFirst)
    {
        if (Newline is not null) return Newline + indent;
        return isFirst ? "" : Space;
    }

    /// <summary>Finds out how <paramref name="text"/>, a JSON object, is laid out.</summary>
    public static JsonStyle Of(string text)
    {
        var start = text.IndexOf('{', StringComparison.Ordinal) + 1;
        var first = start;
        while (first < text.Length && char.IsWhiteSpace(text[first])) first++;
        var lead = text[start..first];
        var newline = lead.LastIndexOf('\n');
        return new JsonStyle(
            newline < 0 ? null : newline > 0 && lead[newline - 1] == '\r' ? "\r\n" : "\n",
            newline < 0 ? "" : lead[(newline + 1)..],
            text.AsSpan(first).IndexOf("\":") is var colon and >= 0 && first + colon + 2 < text.Length && text[first + colon + 2] != ' ' ? ":" : ": ",
            text.AsSpan(first).IndexOf(", ") >= 0 ? " " : "",
            WritesAsciiOnly(text));
    }

    private static bool WritesAsciiOnly(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange('\0', '\x7f')) return false;
        for (var at = 0; (at = text.IndexOf("\\u", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            // Control characters are escaped in every style.
            if (!text.AsSpan(at + 2).StartsWith("00") || (at + 4 < text.Length && text[at + 4] >= '8')) return true;
        }

        return false;
    }
}
