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

    public async Task<LintResult> LintAsync(params string[] paths)
        => await NotebookLinter.LintAsync(paths.Length == 0 ? [Path] : paths, Options, TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Delete(recursive: true);
}
