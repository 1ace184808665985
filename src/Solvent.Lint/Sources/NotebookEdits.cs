using Microsoft.CodeAnalysis.Text;
using Solvent.Notebooks;

namespace Solvent.Lint.Sources;

/// <summary>Turns a change of a projection into the change of a cell that has the same effect.</summary>
internal sealed class NotebookEdits(NotebookProjection projection, NotebookDocument notebook, string path)
{
    /// <returns><see langword="null"/> when the change reaches over several cells, or into what the projection spells differently.</returns>
    public SourceEdit? Map(TextChange change)
    {
        if (Place(change.Span) is not { Start: { Document: 0 } start, End: var end }) return null;
        var source = notebook.Cells[start.Cell].Source;
        if (end.Offset < start.Offset || end.Offset > source.Length) return null;
        var span = TextSpan.FromBounds(start.Offset, end.Offset);
        // What is replaced must be what the author wrote, but for names that are declared again.
        if (projection.RestoreNames(projection.Text.Substring(change.Span.Start, change.Span.Length)) != source.Substring(span.Start, span.Length)) return null;
        var newline = source.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new SourceEdit(path, start.Cell, span, projection.RestoreNames(change.NewText ?? "").ReplaceLineEndings(newline));
    }

    private CellRange? Place(TextSpan span)
    {
        if (!span.IsEmpty)
        {
            return projection.ToCell(new TextRange(span.Start, span.Length)) is { } range && range.End.Offset > range.Start.Offset ? range : null;
        }

        // What is inserted behind a word belongs to the cell of that word, what starts a line to the cell of what follows.
        var isBehind = span.Start > 0 && projection.Text[span.Start - 1] != '\n';
        if (isBehind && projection.ToCell(new TextRange(span.Start - 1, 1)) is { } before) return new CellRange(before.End, before.End);
        return projection.ToCell(span.Start) is { } at ? new CellRange(at, at) : null;
    }
}
