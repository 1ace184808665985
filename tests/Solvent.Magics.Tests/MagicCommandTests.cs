using Solvent.Magics.Tests.Sessions;
using Solvent.Notebooks;

namespace Solvent.Magics.Tests;

public sealed class MagicCommandTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public MagicCommandTests()
    {
        _notebook.Write("taxi.csv", "id,fare", "1,7.5", "2,9", "3,11");
        _notebook.Write("errors.csv", "0,5,9", "0,0,4", "0,0,0");
    }

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task A_command_shows_html_with_plain_text_beside_it()
    {
        var output = await _notebook.Succeed("#!dataset commit taxi.csv --name taxi --message \"as delivered\"");

        Assert.Contains("<span class=\"sv-badge sv-badge-good\">committed</span>", output.Html, StringComparison.Ordinal);
        Assert.StartsWith("[committed] taxi@v1: 3 rows", output.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dataset log taxi --json")]
    [InlineData("dataset list --json")]
    [InlineData("dataset diff taxi@v1 taxi@v2 --json")]
    [InlineData("experiment list --json")]
    [InlineData("drift taxi@v1 taxi@v2 --json")]
    [InlineData("retrain plan --errors errors.csv --cost 2 --json")]
    public async Task The_same_command_gives_the_same_json_in_a_cell_and_in_a_shell(string command)
    {
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        _notebook.Write("taxi.csv", "id,fare", "1,7.5", "2,10", "3,11");
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");

        var cell = await _notebook.Succeed($"#!{command}");
        var shell = await _notebook.Shell(command.Split(' '));

        Assert.Equal(shell.Json, cell.Displays[0][MimeBundle.Json]);
    }

    [Fact]
    public async Task A_wrong_option_fails_the_cell_with_the_nearest_name()
    {
        var output = await _notebook.Run("#!dataset commit taxi.csv --name taxi --mesage hi");

        Assert.Equal("unknown-option", output.CellError?.Code);
        Assert.Equal("'#!dataset commit' has no option '--mesage'.", output.CellError?.Message);
        Assert.Equal("Did you mean '--message'?", output.CellError?.Hint);
    }

    [Fact]
    public async Task A_failure_with_json_is_shown_as_json_and_fails_the_cell()
    {
        var output = await _notebook.Run("#!dataset log texi --json");

        Assert.Contains("\"code\": \"dataset-not-found\"", output.Displays[0][MimeBundle.Json], StringComparison.Ordinal);
        Assert.Equal("dataset-not-found", output.CellError?.Code);
    }

    [Fact]
    public async Task Help_is_shown_for_the_magic_command()
    {
        var output = await _notebook.Succeed("#!dataset --help");

        Assert.Contains("#!dataset <command> [options]", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expectations_are_the_rest_of_the_cell()
    {
        var output = await _notebook.Succeed("#!expect taxi.csv\nid unique\n\n# fares are in dollars\nwarn: fare between 0 and 10");

        Assert.Contains("1 of 2 expectations hold for 3 rows: 1 warning.", output.Text, StringComparison.Ordinal);
        Assert.Contains("row 3: 11", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_expectation_is_shown_and_fails_the_cell()
    {
        var output = await _notebook.Run("#!expect taxi.csv\nfare between 0 and 10");

        Assert.Contains("[failed] 0 of 1 expectation", output.Text, StringComparison.Ordinal);
        Assert.Equal("expectations-failed", output.CellError?.Code);
    }

    [Fact]
    public async Task A_magic_command_among_expectations_is_refused_and_not_skipped_as_a_comment()
    {
        var output = await _notebook.Run("#!expect taxi.csv\nid unique\n#!dataset list");

        Assert.Equal("magic-in-body", output.CellError?.Code);
    }

    [Fact]
    public async Task Code_before_a_command_has_run_when_the_command_runs()
    {
        var output = await _notebook.Succeed("System.IO.File.WriteAllText(" + $"@\"{Path.Combine(_notebook.Folder, "made.csv")}\"" + ", \"a\\n1\\n\");\n#!dataset commit made.csv --name made");

        Assert.StartsWith("[committed] made@v1: 1 row,", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_without_paths_looks_at_the_notebook_itself()
    {
        _notebook.Write("notebook.ipynb", """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""");

        var output = await _notebook.Succeed("#!lint");

        Assert.Contains("No findings in 1 file.", output.Text, StringComparison.Ordinal);
    }
}
