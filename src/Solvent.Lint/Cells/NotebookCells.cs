using Solvent.Lint.Analysis;
using Solvent.Lint.Sources;
using Solvent.Notebooks;

namespace Solvent.Lint.Cells;

/// <summary>A notebook as rules about cells see it.</summary>
internal sealed class NotebookCells
{
    private NotebookCells(NotebookDocument document, string path, string file, IReadOnlyList<CodeCell> cells)
        => (Document, Path, File, Cells) = (document, path, file, cells);

    /// <summary>The notebook.</summary>
    public NotebookDocument Document { get; }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>What findings call it.</summary>
    public string File { get; }

    /// <summary>Whether it is a file of code that a notebook loads, which is its only cell and which findings have no cell in.</summary>
    public bool IsCodeFile => !LintTargets.IsNotebook(Path);

    /// <summary>The code cells in order, whatever language they are written in.</summary>
    public IReadOnlyList<CodeCell> Cells { get; }

    /// <summary>What its <c>.editorconfig</c> files say.</summary>
    public RuleSettings Settings => field ??= RuleSettings.For(Path);

    /// <summary>The types of variables, as far as they are known.</summary>
    public IVariableTypes Types { get; init; } = WrittenTypes.Instance;

    public static NotebookCells Of(NotebookDocument document, LintOptions options)
    {
        var path = System.IO.Path.GetFullPath(document.Path ?? "notebook.ipynb", options.Root);
        var cells = document.Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => new CodeCell(cell, options));
        return new NotebookCells(document, path, DisplayPath.Of(path, options.Root), [.. cells]);
    }

    /// <summary>The same cells, read once, with what the compiler knows of their variables.</summary>
    public NotebookCells With(IVariableTypes types) => new(Document, Path, File, Cells) { Types = types };
}
