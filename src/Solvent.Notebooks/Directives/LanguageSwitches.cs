namespace Solvent.Notebooks;

/// <summary>
/// Finds directives in text that is not C#: language switches, and in languages that have no line of their own which starts so, magic commands.
/// </summary>
internal static class LanguageSwitches
{
    /// <summary>The position of the next line <c>#!name</c> at or after <paramref name="start"/>, which is the start of a line.</summary>
    public static int? Next(string source, int start, string language)
    {
        var hasMagics = CellLanguage.HasMagics(language);
        for (var at = start; at < source.Length;)
        {
            if (source.AsSpan(at).StartsWith("#!") && IsDirective(DirectiveText.NameAt(source, at + 2), hasMagics)) return at;
            var newline = source.IndexOf('\n', at);
            if (newline < 0) return null;
            at = newline + 1;
        }

        return null;
    }

    private static bool IsDirective(string name, bool hasMagics)
        => CellLanguage.TryGet(name, out _) || (hasMagics && name.Length > 0 && char.IsAsciiLetter(name[0]));
}
