namespace Solvent.Notebooks;

/// <summary>Reads the line of a directive.</summary>
internal static class DirectiveText
{
    /// <summary>Whether a directive of ours starts at the <c>#</c> at <paramref name="at"/>.</summary>
    public static bool IsDirective(string source, int at)
    {
        if (at + 1 >= source.Length || source[at] != '#') return false;
        return source[at + 1] == '!' || NameAt(source, at + 1) is "r" or "i" or "load";
    }

    /// <summary>The name that starts at <paramref name="at"/>: everything up to white space, or to a quote after <c>r</c> and the like.</summary>
    public static string NameAt(string source, int at)
    {
        var end = at;
        while (end < source.Length && !char.IsWhiteSpace(source[end]) && source[end] != '"') end++;
        return source[at..end];
    }

    /// <summary>Reads the directive whose <c>#</c> is at <paramref name="at"/>.</summary>
    public static Directive Read(string source, int at, int lineStart, int line)
    {
        var lineEnd = source.IndexOf('\n', at);
        if (lineEnd < 0) lineEnd = source.Length;
        var end = at + source.AsSpan(at, lineEnd - at).TrimEnd().Length;
        var isMagic = source[at + 1] == '!';
        var nameStart = at + (isMagic ? 2 : 1);
        var written = NameAt(source, nameStart);
        var (kind, name) = isMagic ? MagicOrLanguage(written) : (KindOf(written), written);
        var argumentsStart = Math.Min(nameStart + written.Length, end);
        while (argumentsStart < end && char.IsWhiteSpace(source[argumentsStart])) argumentsStart++;
        return new Directive(kind, name, source[argumentsStart..end], line, at - lineStart + 1, new TextRange(at, end - at))
        {
            ArgumentsStart = argumentsStart,
        };
    }

    private static (DirectiveKind Kind, string Name) MagicOrLanguage(string name)
        => CellLanguage.TryGet(name, out var language) ? (DirectiveKind.LanguageSwitch, language) : (DirectiveKind.Magic, name);

    private static DirectiveKind KindOf(string name) => name switch
    {
        "r" => DirectiveKind.Reference,
        "i" => DirectiveKind.PackageSource,
        _ => DirectiveKind.Load,
    };
}
