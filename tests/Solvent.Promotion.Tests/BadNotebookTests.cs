using Solvent.Notebooks;

namespace Solvent.Promotion.Tests;

public sealed class BadNotebookTests
{
    [Fact]
    public void A_cell_that_does_not_compile_is_named()
    {
        var exception = Assert.Throws<SolventException>(() => Notebooks.Promote("Console.WriteLine(1);", "\nint n = \"text\";"));

        Assert.Equal("cell-not-compiled", exception.Code);
        Assert.Equal(1, exception.Cell);
        Assert.Equal(2, exception.Line);
        Assert.StartsWith("Cell 2 does not compile (line 2): CS0029", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_does_not_parse_is_named()
    {
        var exception = Assert.Throws<SolventException>(() => Notebooks.Promote("Console.WriteLine(1);", "var = ;"));

        Assert.Equal("cell-not-compiled", exception.Code);
        Assert.Equal(1, exception.Cell);
    }

    [Fact]
    public void A_message_has_the_names_of_the_notebook()
    {
        var exception = Assert.Throws<SolventException>(() => Notebooks.Promote("var x = 1;", "var x = \"a\";", "int y = x;\nConsole.WriteLine(y + x.Missing);"));

        Assert.DoesNotContain("__", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_notebook_has_nothing_to_promote()
        => Assert.Equal("notebook-empty", Assert.Throws<SolventException>(() => Notebooks.Promote("# Title")).Code);

    [Fact]
    public void A_notebook_that_only_shows_has_nothing_to_promote()
        => Assert.Equal("nothing-to-promote", Assert.Throws<SolventException>(() => Notebooks.Promote("display(1);")).Code);

    [Fact]
    public void Another_language_is_refused_with_its_cell()
    {
        var notebook = Notebooks.Of("Console.WriteLine(1);");
        notebook.InsertCell(1, CellKind.Code, "let x = 1", "fsharp");

        var exception = Assert.Throws<SolventException>(() => ProjectGenerator.Generate(notebook));

        Assert.Equal("unsupported-language", exception.Code);
        Assert.Equal(1, exception.Cell);
    }

    [Fact]
    public void A_package_that_is_not_restored_is_named()
    {
        var exception = Assert.Throws<SolventException>(() => Notebooks.Promote("#r \"nuget: Solvent.NoSuchPackage, 1.0.0\"", "Console.WriteLine(1);"));

        Assert.Equal("package-not-restored", exception.Code);
        Assert.Contains("Solvent.NoSuchPackage", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_loaded_is_refused()
        => Assert.Equal("load-not-promoted", Assert.Throws<SolventException>(() => Notebooks.Promote("#load \"other.csx\"\nConsole.WriteLine(1);")).Code);
}
