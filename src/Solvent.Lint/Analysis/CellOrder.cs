using System.Globalization;
using Solvent.Notebooks;

namespace Solvent.Lint.Analysis;

/// <summary>SLV4001 in a saved notebook: a cell uses a name that only a cell further down declares.</summary>
internal static class CellOrder
{
    // What the kernel offers to cells; a later cell may declare a name of its own that is the same.
    private static readonly string[] Offered = ["display", "HTML", "Markdown", "SVG", "Kernel"];

    public static IEnumerable<Finding> Check(NotebookDocument notebook, LintOptions options)
    {
        var path = Path.GetFullPath(notebook.Path ?? "notebook.ipynb", options.Root);
        var cells = notebook.Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => (cell.Index, Names: NamesOf(cell, options))).ToList();
        var firstDeclarations = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, names) in cells.AsEnumerable().Reverse())
        {
            foreach (var name in names.Declared.Keys) firstDeclarations[name] = index;
        }

        var known = new HashSet<string>(Offered, StringComparer.Ordinal);
        foreach (var (index, names) in cells)
        {
            known.UnionWith(names.Declared.Keys);
            known.UnionWith(names.Mentioned);
            // A file that a cell loads, or a notebook that it imports, may declare anything.
            if (LoadsCode(notebook.Cells[index])) yield break;
            foreach (var use in names.Used.Values.Where(use => !known.Contains(use.Name)))
            {
                if (!firstDeclarations.TryGetValue(use.Name, out var below)) continue;
                if (NotebookRules.NotDeclaredAbove(Message(use.Name, below), path, options.Root, index, use) is { } finding) yield return finding;
            }
        }
    }

    private static CellNames NamesOf(NotebookCell cell, LintOptions options) => CellNames.Of(
        CellSyntax.WithoutBodies(cell.Source, cell.Language, name => options.TextMagics.Contains(name, StringComparer.OrdinalIgnoreCase)), cell.Language);

    private static bool LoadsCode(NotebookCell cell) => CellSyntax.Parse(cell.Source, cell.Language).OfType<DirectiveSegment>()
        .Any(segment => segment.Directive is { Kind: DirectiveKind.Load } or { Kind: DirectiveKind.Magic, Name: "import" });

    private static string Message(string name, int cell) => string.Create(
        CultureInfo.InvariantCulture, $"'{name}' is declared in cell {cell + 1}, below, so a run from the top fails here; move the declaration up");
}
