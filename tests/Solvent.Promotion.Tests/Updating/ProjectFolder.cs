using Solvent.Notebooks;
using Solvent.Promotion.Updating;

namespace Solvent.Promotion.Tests.Updating;

/// <summary>A folder with a notebook and a project that is promoted from it.</summary>
public sealed class ProjectFolder : IDisposable
{
    public ProjectFolder()
    {
        Directory.CreateDirectory(Root);
        WriteNotebook("var trees = 100;", "Train(trees);");
    }

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"solvent-promotion-{Guid.NewGuid():N}");

    public string Output => Path.Combine(Root, "src", "Flights");

    public NotebookDocument Notebook => NotebookDocument.Load(Path.Combine(Root, "flights.ipynb"));

    public PromotionManifest Manifest => new() { Tool = "0.1.0", Name = "Flights", Notebook = PromotedNotebook.Of(Notebook, Output) };

    /// <summary>A project with these files: a path, then its lines.</summary>
    public static GeneratedProject Generated(params (string Path, string Text)[] files) => new("Flights", [.. files.Select(file => new GeneratedFile(file.Path, file.Text))], []);

    public void WriteNotebook(params string[] cells)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var cell in cells) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, cell);
        notebook.SaveAsync(Path.Combine(Root, "flights.ipynb")).GetAwaiter().GetResult();
    }

    public PromotedProject Promote(params (string Path, string Text)[] files) => PromotedProject.Create(Output, Generated(files), Manifest);

    public IReadOnlyList<FileUpdate> Update(params (string Path, string Text)[] files) => PromotedProject.Open(Output).Update(Generated(files), Manifest);

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    public bool Has(string path) => File.Exists(Path.Combine(Output, path));

    public void Write(string path, string text)
    {
        var full = Path.Combine(Output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>All files below the folder of the project with their bytes, to see that nothing has changed.</summary>
    public IReadOnlyDictionary<string, string> Contents()
        => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).ToDictionary(path => path, path => Convert.ToHexString(File.ReadAllBytes(path)), StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
