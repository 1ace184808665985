using Solvent.Notebooks;

namespace Solvent.Lint.Tests;

/// <summary>A folder of files to lint, deleted with the test.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-lint-");

    public string Path => _folder.FullName;

    public LintOptions Options => new() { Root = Path };

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a notebook of C# cells.</summary>
    public string WriteNotebook(string name, params string[] cells)
        => Write(name, "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\"}]}}\n\n"
            + string.Concat(cells.Select(cell => $"#!csharp\n\n{cell}\n\n")));

    /// <summary>Writes a notebook of C# cells with the numbers of their executions; <see langword="null"/> for a cell that was not run.</summary>
    public string WriteExecuted(string name, params (int? Count, string Source)[] cells)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var (count, source) in cells) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, source).ExecutionCount = count;
        return Write(name, notebook.ToText());
    }

    /// <summary>What one rule finds, as <c>cell:line</c>.</summary>
    public async Task<IReadOnlyList<string>> PlacesOfAsync(string rule)
        => [.. (await LintAsync()).Findings.Where(finding => finding.Rule == rule).Select(finding => $"{finding.Cell}:{finding.Line}")];

    public async Task<LintResult> LintAsync(params string[] paths)
        => await NotebookLinter.LintAsync(paths.Length == 0 ? [Path] : paths, Options, TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Delete(recursive: true);
}
