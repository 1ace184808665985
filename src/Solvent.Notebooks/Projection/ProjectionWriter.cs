using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Notebooks;

/// <summary>Writes a projection and its map.</summary>
internal sealed class ProjectionWriter(ProjectionMap map)
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    /// <summary>Writes text that comes from no cell.</summary>
    public void Append(string text) => _text.Append(text);

    /// <summary>Writes a stretch of a cell, spelled as <paramref name="edits"/> say, which are in order.</summary>
    public void Copy(int cell, string source, TextSpan span, IReadOnlyList<TextEdit> edits)
    {
        var at = span.Start;
        foreach (var edit in edits)
        {
            if (edit.Span.Start < at || !edit.IsIn(span)) continue;
            CopyPlain(cell, source, at, edit.Span.Start);
            Map(cell, edit.Replacement.Length, edit.Span.Start, edit.Span.Length);
            _text.Append(edit.Replacement);
            at = edit.Span.End;
        }

        CopyPlain(cell, source, at, span.End);
    }

    /// <summary>Makes sure that what follows starts a line.</summary>
    public void EndLine()
    {
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
    }

    private void CopyPlain(int cell, string source, int start, int end)
    {
        Map(cell, end - start, start, end - start);
        _text.Append(source, start, end - start);
    }

    private void Map(int cell, int length, int cellStart, int cellLength) => map.Add(_text.Length, length, cell, cellStart, cellLength);
}
