using System.Globalization;

namespace Solvent.Notebooks;

/// <summary>Refuses cells in languages that Solvent does not run, whether metadata or a switch such as <c>#!fsharp</c> says so.</summary>
internal static class LanguageSupport
{
    public static void Require(NotebookDocument notebook)
    {
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            if (!CellLanguage.Supported.Contains(cell.Language)) throw Unsupported(notebook, cell, cell.Language, line: null);
            var foreign = CellSyntax.Parse(cell.Source, cell.Language)
                .OfType<DirectiveSegment>()
                .Select(segment => segment.Directive)
                .FirstOrDefault(directive => directive.Kind == DirectiveKind.LanguageSwitch && !CellLanguage.Supported.Contains(directive.Name));
            if (foreign is not null) throw Unsupported(notebook, cell, foreign.Name, foreign.Line);
        }
    }

    private static SolventException Unsupported(NotebookDocument notebook, NotebookCell cell, string language, int? line)
    {
        var file = notebook.Path is null ? "The notebook" : $"'{notebook.Path}'";
        var place = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" (line {line})");
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{file} has '{language}' in {cell} of {notebook.Cells.Count}{place}, a language that Solvent does not run.");
        return new SolventException("unsupported-language", message)
        {
            File = notebook.Path,
            Cell = cell.Index,
            Line = line,
            Hint = $"Rewrite the cell, or remove it. Solvent runs {string.Join(", ", CellLanguage.Supported)}.",
        };
    }
}
