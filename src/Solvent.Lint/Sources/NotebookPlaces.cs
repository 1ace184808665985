using Solvent.Notebooks;

namespace Solvent.Lint.Sources;

/// <summary>Says where findings in cells are in the text of their files.</summary>
internal sealed class NotebookPlaces(IEnumerable<NotebookDocument> notebooks, string root)
{
    private readonly Dictionary<string, NotebookDocument> _notebooks = notebooks
        .Where(notebook => notebook.Path is not null)
        .DistinctBy(notebook => DisplayPath.Of(Path.GetFullPath(notebook.Path!, root), root), StringComparer.Ordinal)
        .ToDictionary(notebook => DisplayPath.Of(Path.GetFullPath(notebook.Path!, root), root), StringComparer.Ordinal);

    public Finding Locate(Finding finding)
    {
        if (finding.Cell is not { } cell || !_notebooks.TryGetValue(finding.File, out var notebook) || cell >= notebook.Cells.Count) return finding;
        var source = notebook.Cells[cell].Source;
        var (start, end) = (Offset(source, finding.Line, finding.Column), Offset(source, finding.EndLine, finding.EndColumn));
        if (notebook.ToFile(cell, start) is not { } from) return finding;
        // The place behind the last character may be in the JSON of the next line.
        var to = end > start && notebook.ToFile(cell, end - 1) is { } last ? last with { Column = last.Column + 1 } : from;
        return finding with { InFile = new FileRange(from.Line, from.Column, to.Line, to.Column) };
    }

    private static int Offset(string source, int line, int column)
    {
        var start = 0;
        for (; line > 1 && source.IndexOf('\n', start) is var newline and >= 0; line--) start = newline + 1;
        return Math.Min(start + column - 1, source.Length);
    }
}
