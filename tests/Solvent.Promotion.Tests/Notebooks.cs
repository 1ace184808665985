using Solvent.Notebooks;

namespace Solvent.Promotion.Tests;

/// <summary>Notebooks that the tests promote.</summary>
internal static class Notebooks
{
    /// <summary>The folder of the samples, beside the tests.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples");

    /// <summary>The notebook of the repository that runs in CI.</summary>
    public static string Flights => Path.Combine(AppContext.BaseDirectory, "notebooks", "flights.ipynb");

    public static NotebookDocument Sample(string name) => NotebookDocument.Load(Path.Combine(Folder, name));

    /// <summary>A notebook of C# cells; a cell that starts with <c># </c> is Markdown.</summary>
    public static NotebookDocument Of(params string[] cells)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var cell in cells) notebook.InsertCell(notebook.Cells.Count, cell.StartsWith('#') && cell.Contains("# ", StringComparison.Ordinal) && !cell.StartsWith("#!", StringComparison.Ordinal) ? CellKind.Markdown : CellKind.Code, cell);
        return notebook;
    }

    public static GeneratedProject Promote(params string[] cells) => ProjectGenerator.Generate(Of(cells), new PromotionOptions { Name = "Sample" });

    /// <summary>A file of a project, by the end of its path.</summary>
    public static string File(this GeneratedProject project, string name) => Assert.Single(project.Files, file => file.Path.EndsWith("/" + name, StringComparison.Ordinal) || file.Path == name).Text;

    /// <summary>The code of the pipeline, with its functions.</summary>
    public static string Pipeline(this GeneratedProject project)
        => string.Concat(project.Files.Where(file => Path.GetFileName(file.Path) is "Pipeline.cs" or "Pipeline.Functions.cs").Select(file => file.Text));
}
