using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests.Imports;

public sealed class ImportTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task The_cells_of_a_notebook_run_here()
    {
        _notebook.Write("helpers.dib", "#!csharp", "", "int Twice(int x) => 2 * x;", "", "#!markdown", "", "# Not run", "", "#!csharp", "", "var five = 5;");

        Assert.Equal("10", (await _notebook.Succeed("#!import helpers.dib\nTwice(five)")).Text);
    }

    [Fact]
    public async Task Code_files_of_all_kinds_run_here()
    {
        _notebook.Write("a.csx", "var fromScript = 1;");
        _notebook.Write("b.cs", "public static class Helper { public const int Value = 2; }");
        _notebook.Write("c.sql", "CREATE TABLE kept AS SELECT 3 AS n");
        await _notebook.Succeed("#!import a.csx\n#!import b.cs\n#!import c.sql\n#!share --from sql kept");

        Assert.Equal("123", (await _notebook.Succeed("$\"{fromScript}{Helper.Value}{kept[\"n\"].Format(0)}\"")).Text);
    }

    [Fact]
    public async Task A_file_imports_from_its_own_folder()
    {
        Directory.CreateDirectory(Path.Combine(_notebook.Folder, "lib"));
        _notebook.Write("lib/outer.csx", "#!import inner.csx");
        _notebook.Write("lib/inner.csx", "var deep = 7;");
        await _notebook.Succeed("#!import lib/outer.csx");

        Assert.Equal("7", (await _notebook.Succeed("deep")).Text);
    }

    [Fact]
    public async Task A_failure_names_the_file_the_cell_and_the_line_and_keeps_what_ran_before()
    {
        _notebook.Write("helpers.dib", "#!csharp", "", "var before = 1;", "", "#!csharp", "", "var x = 0;", "var y = 1 / x;");

        var error = (await _notebook.Run("\n#!import helpers.dib")).CellError;

        Assert.Equal(("DivideByZeroException", 2), (error?.Name, error?.Line));
        Assert.StartsWith("helpers.dib, cell 2, line 2: ", error?.Message, StringComparison.Ordinal);
        Assert.Equal("1", (await _notebook.Succeed("before")).Text);
    }

    [Fact]
    public async Task A_circle_of_imports_is_refused()
    {
        _notebook.Write("a.csx", "#!import b.csx");
        _notebook.Write("b.csx", "#!import a.csx");

        var error = (await _notebook.Run("#!import a.csx")).CellError;

        Assert.Equal("import-cycle", error?.Code);
        Assert.Contains("a.csx → b.csx → a.csx", error?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!import nothing.csx", "file-not-found")]
    [InlineData("#!import script.ps1", "import-unsupported")]
    [InlineData("#!import", "missing-value")]
    public async Task What_cannot_be_imported_is_an_error(string cell, string code)
    {
        _notebook.Write("script.ps1", "Get-Date");

        Assert.Equal(code, (await _notebook.Run(cell)).CellError?.Code);
    }
}
