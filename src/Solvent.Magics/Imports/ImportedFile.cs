using System.Globalization;
using Solvent.Notebooks;

namespace Solvent.Magics.Imports;

/// <summary>What a file has for <c>#!import</c>: the code cells of a notebook, or all of a file of code.</summary>
internal static class ImportedFile
{
    /// <summary>The kinds of files that can be run.</summary>
    public static string[] Extensions => [".ipynb", ".dib", ".cs", ".csx", ".html", ".htm", ".js", ".md", ".sql"];

    /// <exception cref="SolventException">The file cannot be read, or is of a kind that cannot be run.</exception>
    public static IReadOnlyList<ImportedPart> Read(string path)
    {
        var name = Path.GetFileName(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".ipynb" or ".dib" => Cells(path, name),
            ".cs" or ".csx" => [new ImportedPart(File.ReadAllText(path), "csharp", name)],
            ".html" or ".htm" => [new ImportedPart(File.ReadAllText(path), "html", name)],
            ".js" => [new ImportedPart(File.ReadAllText(path), "javascript", name)],
            ".md" => [new ImportedPart(File.ReadAllText(path), "markdown", name)],
            ".sql" => [new ImportedPart(File.ReadAllText(path), "sql", name)],
            var extension => throw new SolventException("import-unsupported", $"'{name}' cannot be imported: Solvent does not run '{extension}' files.")
            {
                File = path,
                Hint = "It imports .ipynb, .dib, .cs, .csx, .html, .js, .md and .sql. An assembly is referenced with #r, data is read with Table.Open.",
            },
        };
    }

    private static List<ImportedPart> Cells(string path, string name)
    {
        var notebook = NotebookDocument.Load(path);
        notebook.RequireSupportedLanguages();
        return [.. notebook.Cells
            .Where(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source))
            .Select(cell => new ImportedPart(cell.Source, cell.Language, string.Create(CultureInfo.InvariantCulture, $"{name}, cell {cell.Index + 1}")))];
    }
}
