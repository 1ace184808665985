namespace Solvent.Notebooks;

/// <summary>Walks over a cell and collects its segments.</summary>
internal sealed class CellSplitter(string source)
{
    private readonly List<CellSegment> _segments = [];
    private int _segmentStart;
    private int _line = 1;

    public IReadOnlyList<CellSegment> Segments => _segments;

    public void Split(string language)
    {
        while (NextIn(language, _segmentStart) is { } at)
        {
            var lineStart = source.LastIndexOf('\n', at) + 1;
            AddCode(language, lineStart);
            var directive = DirectiveText.Read(source, at, lineStart, _line);
            var end = source.IndexOf('\n', at) is var newline and >= 0 ? newline + 1 : source.Length;
            _segments.Add(new DirectiveSegment(directive, _line, new TextRange(lineStart, end - lineStart)));
            _line++;
            _segmentStart = end;
            if (directive.Kind == DirectiveKind.LanguageSwitch) language = directive.Name;
        }

        AddCode(language, source.Length);
    }

    private int? NextIn(string language, int start)
        => language == CellLanguage.CSharp ? CSharpDirectives.Next(source, start) : LanguageSwitches.Next(source, start, language);

    private void AddCode(string language, int end)
    {
        if (end == _segmentStart) return;
        var text = source[_segmentStart..end];
        _segments.Add(new CodeSegment(language, text, _line, new TextRange(_segmentStart, text.Length)));
        _line += text.AsSpan().Count('\n');
        _segmentStart = end;
    }
}
