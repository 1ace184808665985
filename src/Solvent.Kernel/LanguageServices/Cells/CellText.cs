using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Cells;

/// <summary>The parts of a cell as an editor sees them, complete or not.</summary>
internal sealed class CellText
{
    private readonly int _codeEnd;

    private CellText(string source, IReadOnlyList<CellSegment> segments, int codeEnd)
    {
        Source = source;
        Segments = segments;
        _codeEnd = codeEnd;
    }

    /// <summary>The text of the cell.</summary>
    public string Source { get; }

    /// <summary>The segments that are for the session to read: all up to a magic command that takes the rest of the cell.</summary>
    public IReadOnlyList<CellSegment> Segments { get; }

    /// <summary>The directives.</summary>
    public IEnumerable<Directive> Directives => Segments.OfType<DirectiveSegment>().Select(segment => segment.Directive);

    /// <summary>Reads a cell.</summary>
    public static CellText Read(string source, MagicCommandRegistry magics)
    {
        var segments = new List<CellSegment>();
        foreach (var segment in CellSyntax.Parse(source))
        {
            segments.Add(segment);
            if (segment is DirectiveSegment { Directive: { Kind: DirectiveKind.Magic } directive }
                && magics.TryFind(directive.Name, out var command) && command.TakesBody)
            {
                return new CellText(source, segments, segment.Span.End);
            }
        }

        return new CellText(source, segments, source.Length);
    }

    /// <summary>The directive on whose line a position is, or <see langword="null"/>.</summary>
    public Directive? DirectiveAt(int position)
    {
        foreach (var directive in Directives)
        {
            if (directive.Span.Start < position && position <= LineEnd(Source, position) && LineEnd(Source, directive.Span.Start) == LineEnd(Source, position)) return directive;
        }

        return null;
    }

    /// <summary>Whether a position is in C#.</summary>
    public bool IsCSharp(int position)
    {
        if (position > _codeEnd || (position == _codeEnd && position < Source.Length)) return false;
        // At the border of two segments the later one is written.
        var segment = Segments.LastOrDefault(segment => segment.Span.Start <= position);
        return segment is null or CodeSegment { Language: "csharp" } || (segment is DirectiveSegment && position == segment.Span.End && LanguageAfter(segment) == "csharp");
    }

    /// <summary>The text in another language around a position, and the command that takes it; <see langword="null"/> in C#.</summary>
    public (string Command, TextRange Body)? BodyAt(int position)
    {
        if (IsCSharp(position)) return null;
        if (position >= _codeEnd && _codeEnd < Source.Length) return (Directives.Last().Name, new TextRange(_codeEnd, Source.Length - _codeEnd));
        return Segments.LastOrDefault(segment => segment.Span.Start <= position) switch
        {
            CodeSegment body => (body.Language, body.Span),
            DirectiveSegment segment => (LanguageAfter(segment), new TextRange(position, 0)),
            _ => null,
        };
    }

    /// <summary>The cell with everything but its C# made blank, so that each character keeps its place.</summary>
    public string Code()
    {
        var code = Source.ToCharArray();
        foreach (var segment in Segments)
        {
            if (segment is CodeSegment { Language: "csharp" }) continue;
            Blank(code.AsSpan(segment.Span.Start, segment.Span.Length));
            // What it declares can be named below it.
            if (segment is DirectiveSegment { Directive: var directive }) ParameterDirective.Declaration(directive)?.CopyTo(code.AsSpan(directive.Span.Start));
        }

        Blank(code.AsSpan(_codeEnd));
        return new string(code);
    }

    /// <summary>The position behind the last character of a line, before its line break.</summary>
    public static int LineEnd(string source, int position) => source.IndexOf('\n', position) is var end and >= 0 ? end : source.Length;

    private static void Blank(Span<char> text)
    {
        foreach (ref var character in text)
        {
            if (character is not ('\n' or '\r')) character = ' ';
        }
    }

    private string LanguageAfter(CellSegment segment)
        => Segments.TakeWhile(other => other.Span.Start <= segment.Span.Start)
            .OfType<DirectiveSegment>()
            .LastOrDefault(other => other.Directive.Kind == DirectiveKind.LanguageSwitch)?.Directive.Name ?? "csharp";
}
