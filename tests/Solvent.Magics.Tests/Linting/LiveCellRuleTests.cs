using Solvent.Kernel;

namespace Solvent.Magics.Tests.Linting;

/// <summary>Rules about cells in a running notebook, and what its cells say to ignore.</summary>
public sealed class LiveCellRuleTests : IAsyncDisposable
{
    private static string Steps(string list, string sum)
        => $"var {list} = Enumerable.Range(1, 9).Where(n => n > 3).Select(n => n * 2).ToList();\nvar {sum} = {list}.Where(n => n % 2 == 0).Sum();\nConsole.WriteLine({sum});";

    private readonly WatchedNotebook _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task A_name_that_is_declared_again_names_the_cell_as_the_client_does()
    {
        await _notebook.Run("one", "1 + 1");
        await _notebook.Run("two", "var rows = 3;");
        await _notebook.Run("three", "rows");

        var output = await _notebook.Run("four", "\nvar rows = \"four\";");

        Assert.StartsWith("SLV4003 warning, line 2: 'rows' is int in cell 2, line 1, and cell 3 reads it; here it becomes string", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_changes_what_an_earlier_cell_declared_is_told()
    {
        await _notebook.Run("names", "var names = new List<string>();");

        Assert.StartsWith("SLV4004 info, line 1: 'names.Add' adds once more", (await _notebook.Run("add", "names.Add(\"x\");")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_of_an_earlier_cell_is_told_with_other_names_too()
    {
        await _notebook.Run("first", Steps("even", "sum"));
        await _notebook.Run("other", "var x = 1;");

        var output = await _notebook.Run("second", Steps("odd", "total"));

        Assert.StartsWith("SLV4006 warning, line 1: These 3 lines are also in cell 1, line 1", output.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var rows = 4; // solvent:ignore SLV4003 because the lesson shows it")]
    [InlineData("// solvent:ignore SLV4003 because the lesson shows it\nvar rows = 4;")]
    [InlineData("#pragma warning disable SLV4003\nvar rows = 4;")]
    public async Task A_comment_or_a_pragma_in_the_cell_ignores_it(string cell)
    {
        await _notebook.Run("one", "var rows = 3;");

        Assert.Empty((await _notebook.Run("two", cell)).Displays);
    }

    [Fact]
    public async Task A_pragma_of_an_earlier_cell_counts_for_all_cells_behind_it()
    {
        await _notebook.Run("top", "#pragma warning disable SLV4003, SLV4001\nvar rows = 3;");
        await _notebook.Run("two", "var rate = 1;");
        _notebook.Session.ForgetCells(["two"]);

        Assert.Empty((await _notebook.Run("three", "var rows = rate;")).Displays);
    }

    [Fact]
    public async Task A_comment_ignores_hidden_state()
    {
        await _notebook.Run("rate", "var rate = 1;");
        _notebook.Session.ForgetCells(["rate"]);

        Assert.Empty((await _notebook.Run("tax", "var tax = rate; // solvent:ignore SLV4001 because the session is a scratch pad")).Displays);
        Assert.StartsWith("SLV4001", (await _notebook.Run("again", "var tax2 = rate;")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_line_is_ignored_by_a_comment_at_its_end()
    {
        var output = await _notebook.Run("packages", "#r \"nuget: Microsoft.ML, 5.*\" // solvent:ignore SLV2003 because the newest is wanted");

        Assert.DoesNotContain("SLV2003", output.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows")]
    [InlineData("Console.WriteLine(rows);")]
    [InlineData("var rows2 = rows + 1;")]
    [InlineData("#!markdown\nvar rows = 3;")]
    public async Task A_cell_that_repeats_nothing_shows_nothing(string cell)
    {
        await _notebook.Run("one", "var rows = 3;");

        Assert.DoesNotContain("SLV", (await _notebook.Run("two", cell)).Text, StringComparison.Ordinal);
    }
}
