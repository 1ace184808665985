using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Cells;
using Solvent.Notebooks;

namespace Solvent.Lint.Suppressions;

/// <summary>
/// Finds the comments that ask to ignore findings and the lines that each is about: all of the cell or file when no code is above it, the statement that
/// follows when it has a line of its own, else its line with the statement that starts or ends there.
/// </summary>
internal sealed class IgnoreCommentReader
{
    private readonly string _file;
    private readonly int? _cell;
    private readonly SourceText _text;

    private IgnoreCommentReader(string file, int? cell, SourceText text) => (_file, _cell, _text) = (file, cell, text);

    public static IEnumerable<IgnoreComment> Read(NotebookCells notebook) => notebook.Cells.SelectMany(cell => Read(cell, notebook));

    private static IEnumerable<IgnoreComment> Read(CodeCell cell, NotebookCells notebook)
    {
        if (!Mentions(cell.Text)) return [];
        var reader = new IgnoreCommentReader(notebook.File, notebook.IsCodeFile ? null : cell.Index, SourceText.From(cell.Text));
        // Lines like #r are not C# of the cell.
        return cell.Code.SelectMany(code => reader.Read(code.Root)).Concat(cell.Directives.Select(reader.Read).OfType<IgnoreComment>());
    }

    public static IEnumerable<IgnoreComment> Read(SyntaxTree tree, string file)
    {
        var text = tree.GetText();
        return Mentions(text.ToString()) ? new IgnoreCommentReader(file, cell: null, text).Read(tree.GetRoot()) : [];
    }

    private static bool Mentions(string text) => text.Contains(IgnoreText.Mark, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<IgnoreComment> Read(SyntaxNode root) => root.DescendantTrivia(descendIntoTrivia: true)
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        .Select(Read)
        .OfType<IgnoreComment>();

    private IgnoreComment? Read(SyntaxTrivia comment)
    {
        if (IgnoreText.Parse(comment.ToString()) is not { } said) return null;
        var line = _text.Lines.GetLineFromPosition(comment.SpanStart);
        var (first, last) = IsBlank(line.Start, comment.SpanStart) ? Below(comment, line.LineNumber) : Beside(comment.Token, line.LineNumber);
        return new IgnoreComment(_file, _cell, line.LineNumber + 1, said, first + 1, last + 1);
    }

    private IgnoreComment? Read(Directive directive)
    {
        if (directive.Kind is DirectiveKind.Magic or DirectiveKind.LanguageSwitch) return null;
        var text = _text.ToString(new TextSpan(directive.Span.Start, directive.Span.Length));
        var comment = text.IndexOf("//", text.LastIndexOf('"') + 1, StringComparison.Ordinal);
        return comment >= 0 && IgnoreText.Parse(text[comment..]) is { } said
            ? new IgnoreComment(_file, _cell, directive.Line, said, directive.Line, directive.Line)
            : null;
    }

    private (int First, int Last) Below(SyntaxTrivia comment, int line)
    {
        if (!IsBlank(comment.Span.End, _text.Lines[line].End)) return Lines(StatementScope.StartingWith(comment.Token) ?? comment.Token.Span);
        if (IsAtTop(comment, line)) return (0, int.MaxValue - 1);
        // Comments in between may be what a rule has found.
        var next = line + 1;
        while (next < _text.Lines.Count && IsBlankOrComment(next)) next++;
        if (next == _text.Lines.Count || LineText(next).StartsWith('#')) return (line + 1, next);
        return (line + 1, Lines(StatementScope.StartingWith(comment.Token) ?? comment.Token.Span).Last);
    }

    private (int First, int Last) Beside(SyntaxToken token, int line)
    {
        var (first, last) = StatementScope.Around(token) is { } statement ? Lines(statement) : (line, line);
        return first == line || last == line ? (first, last) : (line, line);
    }

    private bool IsAtTop(SyntaxTrivia comment, int line)
    {
        if (comment.Token.GetPreviousToken() != default) return false;
        for (var above = 0; above < line; above++)
        {
            if (LineText(above).StartsWith('#')) return false;
        }

        return true;
    }

    private bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(start, end)));

    private bool IsBlankOrComment(int line) => LineText(line) is "" || LineText(line).StartsWith("//", StringComparison.Ordinal);

    private string LineText(int line) => _text.Lines[line].ToString().Trim();

    private (int First, int Last) Lines(TextSpan span)
    {
        var lines = _text.Lines.GetLinePositionSpan(span);
        return (lines.Start.Line, lines.End.Line);
    }
}
