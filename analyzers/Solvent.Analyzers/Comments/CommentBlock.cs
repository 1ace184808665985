using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Analyzers.Comments;

/// <summary>Comments that stand on lines of their own, with no code between them.</summary>
/// <param name="Lines">The lines, without what makes them comments; a line without a comment is <see langword="null"/>.</param>
/// <param name="Spans">The comment of each line.</param>
internal sealed record CommentBlock(IReadOnlyList<string?> Lines, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>The blocks of a file. Comments behind code and documentation are none.</summary>
    public static IEnumerable<CommentBlock> FindIn(SyntaxNode root, SourceText text)
    {
        var lines = new List<string?>();
        var spans = new List<TextSpan>();
        var lastLine = -2;
        foreach (var trivia in root.DescendantTrivia().Where(trivia => IsAlone(trivia, text)))
        {
            var line = text.Lines.GetLineFromPosition(trivia.SpanStart).LineNumber;
            if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                yield return OfMultiLine(trivia);
                continue;
            }

            if (lines.Count > 0 && !AreBlank(text, lastLine + 1, line))
            {
                yield return new CommentBlock(lines, spans);
                (lines, spans) = ([], []);
            }

            for (var blank = lastLine + 1; lines.Count > 0 && blank < line; blank++)
            {
                lines.Add(null);
                spans.Add(new TextSpan(text.Lines[blank].Start, 0));
            }

            lines.Add(WithoutSlashes(trivia.ToString()));
            spans.Add(trivia.Span);
            lastLine = line;
        }

        if (lines.Count > 0) yield return new CommentBlock(lines, spans);
    }

    /// <summary>The whole of a run of lines.</summary>
    public TextSpan Span(int first, int count) => TextSpan.FromBounds(Spans[first].Start, Spans[first + count - 1].End);

    private static bool IsAlone(SyntaxTrivia trivia, SourceText text)
    {
        if (trivia.Kind() is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)) return false;
        var line = text.Lines.GetLineFromPosition(trivia.SpanStart);
        for (var position = line.Start; position < trivia.SpanStart; position++)
        {
            if (!char.IsWhiteSpace(text[position])) return false;
        }

        var last = text.Lines.GetLineFromPosition(trivia.Span.End);
        for (var position = trivia.Span.End; position < last.End; position++)
        {
            if (!char.IsWhiteSpace(text[position])) return false;
        }

        // Without a doc mode, the compiler reads documentation as comments.
        return text.ToString(new TextSpan(trivia.SpanStart, 3)) is not ("///" or "/**") || text.ToString(new TextSpan(trivia.SpanStart, 4)) is "////" or "/**/";
    }

    private static bool AreBlank(SourceText text, int first, int end)
    {
        for (var line = first; line < end; line++)
        {
            if (!string.IsNullOrWhiteSpace(text.Lines[line].ToString())) return false;
        }

        return true;
    }

    private static string WithoutSlashes(string comment) => comment.TrimStart('/');

    private static CommentBlock OfMultiLine(SyntaxTrivia comment)
    {
        var content = comment.ToString();
        content = content.Substring(2, content.Length - (content.EndsWith("*/", StringComparison.Ordinal) && content.Length >= 4 ? 4 : 2));
        // A comment is taken as one line: parts of it cannot be removed.
        var lines = content.Split('\n').Select(line => line.TrimStart().StartsWith("* ", StringComparison.Ordinal) ? line.TrimStart().Substring(2) : line);
        return new CommentBlock([string.Join("\n", lines)], [comment.Span]);
    }
}
