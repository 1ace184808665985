using Solvent.Notebooks;

namespace Solvent.Runner.Tests;

/// <summary>A folder with a notebook to run, removed after the test.</summary>
public sealed class NotebookFolder : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("solvent-runner-").FullName;

    public string Source => Path("notebook.ipynb");

    public string Executed => Path("notebook.executed.ipynb");

    public string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Folder, .. parts]);

    /// <summary>Saves a notebook of C# cells and reads it back.</summary>
    public NotebookDocument Write(params IEnumerable<string> cells)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var cell in cells) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, cell);
        return Save(notebook);
    }

    /// <summary>Saves a notebook and reads it back.</summary>
    public NotebookDocument Save(NotebookDocument notebook)
    {
        File.WriteAllText(Source, notebook.ToText());
        return NotebookDocument.Load(Source);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
