using Solvent.Notebooks;

namespace Solvent.Commands.Tests.Tree;

/// <summary>A project folder of its own for one test, and a shell in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"solvent-commands-{Guid.NewGuid():N}");

    /// <summary>Writes a file with <c>\n</c> line ends and returns its name.</summary>
    public string Write(string name, params string[] lines)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        return name;
    }

    /// <summary>Writes a notebook with these C# cells.</summary>
    public void WriteNotebook(string name, params string[] cells)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var cell in cells) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, cell);
        notebook.SaveAsync(System.IO.Path.Combine(Path, name)).GetAwaiter().GetResult();
    }

    public Task<CommandOutcome> Run(params string[] words) => Run(new CommandHost(), words);

    public Task<CommandOutcome> Run(CommandHost host, params string[] words)
        => CommandTree.Create(CommandSurface.Shell).RunAsync(words, host with { WorkingDirectory = Path }, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Path, recursive: true);
    }
}
