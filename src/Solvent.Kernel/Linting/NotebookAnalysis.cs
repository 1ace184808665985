using Microsoft.CodeAnalysis;
using Solvent.Lint;
using Solvent.Notebooks;

namespace Solvent.Kernel.Linting;

/// <summary>Runs the rules over the cells that a session has executed.</summary>
internal static class NotebookAnalysis
{
    /// <summary>What the rules find in the cells, from the top.</summary>
    /// <param name="cells">The cells in order.</param>
    /// <param name="path">The file that the notebook has or would have; the <c>.editorconfig</c> files above it count.</param>
    /// <param name="references">What the session compiles against.</param>
    /// <param name="namespaces">What cells can use without importing it.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    public static async Task<IReadOnlyList<NotebookFinding>> RunAsync(
        IReadOnlyList<LiveCell> cells,
        string path,
        IReadOnlyList<MetadataReference> references,
        IReadOnlyList<string> namespaces,
        CancellationToken cancellationToken)
    {
        var (notebook, options) = Notebook(cells, path);
        var result = await NotebookLinter.LintAsync(notebook, options with { References = references, ImplicitNamespaces = namespaces }, cancellationToken);
        return InCells(result.Findings, cells);
    }

    /// <summary>What the rules about cells find in them, without compiling anything.</summary>
    /// <param name="cells">The cells in order.</param>
    /// <param name="path">The file that the notebook has or would have.</param>
    public static IReadOnlyList<NotebookFinding> Check(IReadOnlyList<LiveCell> cells, string path)
    {
        var (notebook, options) = Notebook(cells, path);
        return InCells(NotebookRules.Check(notebook, options), cells);
    }

    /// <summary>The cells as a notebook, and how to lint it.</summary>
    public static (NotebookDocument Notebook, LintOptions Options) Notebook(IReadOnlyList<LiveCell> cells, string path)
    {
        var notebook = NotebookDocument.Parse(NotebookDocument.Create(NotebookFormat.Ipynb).ToText(), NotebookFormat.Ipynb, path);
        foreach (var cell in cells) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, cell.Code, cell.Request.Language);
        return (notebook, new LintOptions { Root = Path.GetDirectoryName(path)!, TextMagics = [], ChecksOrder = false, CellNames = [.. cells.Select(cell => cell.Name)] });
    }

    private static IReadOnlyList<NotebookFinding> InCells(IEnumerable<Finding> findings, IReadOnlyList<LiveCell> cells)
        => [.. findings.Where(finding => finding.Cell is not null).Select(finding => new NotebookFinding(cells[finding.Cell!.Value], finding))];
}
