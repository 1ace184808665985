using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.References;

public class StableTypeTests
{
    private const string NeedsMoreOfTheFramework = "var document = System.Xml.Linq.XDocument.Parse(\"<a/>\");";

    [Fact]
    public async Task A_value_of_a_host_type_keeps_its_type_when_a_cell_needs_more_of_the_framework()
    {
        await using var notebook = Open();
        await notebook.RunAsync("var shown = display(1);");
        await notebook.RunAsync(NeedsMoreOfTheFramework);
        var run = await notebook.RunAsync("Solvent.Kernel.Formatting.DisplayedValue same = shown; same.Id == shown.Id");

        Assert.Equal("true", run.Value);
    }

    [Fact]
    public async Task Displays_stay_unambiguous_when_a_cell_needs_more_of_the_framework()
    {
        await using var notebook = Open();
        await notebook.RunAsync("using System.Globalization;");
        await notebook.RunAsync(NeedsMoreOfTheFramework);
        var run = await notebook.RunAsync("display(document.Root.Name.LocalName)");

        Assert.Equal(CellStatus.Ok, run.Status);
    }

    [Fact]
    public async Task A_value_of_a_host_type_keeps_its_type_when_a_package_joins()
    {
        await using var notebook = Open();
        notebook.Session.AddReference(typeof(NotebookDocument).Assembly);
        await notebook.RunAsync("var notebook = Solvent.Notebooks.NotebookDocument.Create(Solvent.Notebooks.NotebookFormat.Ipynb);");
        await notebook.RunAsync("#r \"nuget: Microsoft.CodeAnalysis.CSharp, 5.12.0\"");
        var run = await notebook.RunAsync("Solvent.Notebooks.NotebookDocument same = notebook; same.Cells.Count");

        Assert.Equal("0", run.Value);
    }

    private protected virtual TestNotebook Open() => new();
}
