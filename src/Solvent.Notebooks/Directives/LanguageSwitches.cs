namespace Solvent.Notebooks;

/// <summary>Finds language switches in text that is not C#, where nothing else that starts with <c>#</c> is ours.</summary>
internal static class LanguageSwitches
{
    /// <summary>The position of the next line <c>#!language</c> at or after <paramref name="start"/>, which is the start of a line.</summary>
    public static int? Next(string source, int start)
    {
        for (var at = start; at < source.Length;)
        {
            if (source.AsSpan(at).StartsWith("#!") && CellLanguage.TryGet(DirectiveText.NameAt(source, at + 2), out _)) return at;
            var newline = source.IndexOf('\n', at);
            if (newline < 0) return null;
            at = newline + 1;
        }

        return null;
    }
}
