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
        var notebook = NotebookDocument.Parse(NotebookDocument.Create(NotebookFormat.Ipynb).ToText(), NotebookFormat.Ipynb, path);
        foreach (var cell in cells) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, cell.Code, cell.Request.Language);
        var options = new LintOptions
        {
            Root = Path.GetDirectoryName(path)!,
            References = references,
            ImplicitNamespaces = namespaces,
            TextMagics = [],
            ChecksOrder = false,
        };
        var result = await NotebookLinter.LintAsync(notebook, options, cancellationToken);
        return [.. result.Findings.Where(finding => finding.Cell is not null).Select(finding => new NotebookFinding(cells[finding.Cell!.Value], finding))];
    }
}
