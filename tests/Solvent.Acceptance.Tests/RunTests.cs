using System.Text.Json;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class RunTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task A_run_writes_outputs_counts_and_timings_beside_the_notebook()
    {
        _workspace.WriteNotebook("sum.ipynb", "var a = 20;", "Console.WriteLine(\"adding\"); a + 22");

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "sum.ipynb");

        Assert.True(result.ExitCode == 0, result.ToString());
        var cells = ExecutedCells.Read(_workspace.Path("sum.executed.ipynb"));
        Assert.Equal("adding\n42", cells.Text(1));
        Assert.Equal([1, 2], cells.Code.Select(cell => cell.GetProperty("execution_count").GetInt32()));
        Assert.All(cells.Code, cell => Assert.True(cell.GetProperty("metadata").TryGetProperty("execution", out _)));
    }

    [Fact]
    public async Task A_run_leaves_the_source_notebook_as_it_was()
    {
        var source = _workspace.WriteNotebook("sum.ipynb", "1 + 1");
        var before = await File.ReadAllBytesAsync(source, TestContext.Current.CancellationToken);

        await SolventTool.RunAsync(_workspace.Folder, "run", "sum.ipynb");

        Assert.Equal(before, await File.ReadAllBytesAsync(source, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cell_can_ask_for_the_culture_of_a_country_and_has_none_by_itself()
    {
        _workspace.WriteNotebook("prices.ipynb", "$\"{1234.5}\"", "(1234.5).ToString(\"C\", System.Globalization.CultureInfo.GetCultureInfo(\"en-GB\"))");

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "prices.ipynb");

        Assert.True(result.ExitCode == 0, result.ToString());
        var cells = ExecutedCells.Read(_workspace.Path("prices.executed.ipynb"));
        Assert.Equal("1234.5", cells.Text(0));
        Assert.Equal("£1,234.50", cells.Text(1));
    }

    [Fact]
    public async Task Output_names_another_place_for_the_executed_notebook()
    {
        _workspace.WriteNotebook("sum.ipynb", "1 + 1");

        await SolventTool.RunAsync(_workspace.Folder, "run", "sum.ipynb", "--output", "results/done.ipynb");

        Assert.Equal("2", ExecutedCells.Read(_workspace.Path("results", "done.ipynb")).Text(0));
        Assert.False(File.Exists(_workspace.Path("sum.executed.ipynb")));
    }

    [Fact]
    public async Task In_place_writes_the_outputs_into_the_notebook_itself()
    {
        var source = _workspace.WriteNotebook("sum.ipynb", "1 + 1");

        await SolventTool.RunAsync(_workspace.Folder, "run", "sum.ipynb", "--in-place");

        Assert.Equal("2", ExecutedCells.Read(source).Text(0));
        Assert.False(File.Exists(_workspace.Path("sum.executed.ipynb")));
    }

    [Fact]
    public async Task The_output_must_not_be_the_source_without_in_place()
    {
        _workspace.WriteNotebook("sum.ipynb", "1 + 1");

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "sum.ipynb", "--output", "./sum.ipynb");

        ClearError.Assert(result, 2, "sum.ipynb", "--in-place");
    }

    [Fact]
    public async Task A_failing_cell_is_named_with_its_line_and_keeps_the_outputs_before_it()
    {
        _workspace.WriteNotebook("fails.ipynb", "\"before\"", "var zero = 0;\nConsole.WriteLine(\"still here\");\nvar x = 1 / zero;", "\"never\"");

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "fails.ipynb");

        ClearError.Assert(result, 1, "cell 2 of 3", "line 3", "DivideByZeroException", "fails.executed.ipynb");
        var cells = ExecutedCells.Read(_workspace.Path("fails.executed.ipynb"));
        Assert.Equal("before", cells.Text(0));
        Assert.Contains("still here", cells.Text(1), StringComparison.Ordinal);
        Assert.Contains("DivideByZeroException", cells.Text(1), StringComparison.Ordinal);
        Assert.Empty(cells.Outputs(2));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_is_named_with_its_line()
    {
        _workspace.WriteNotebook("typo.ipynb", "var a = 1;\nvar b = aa;");

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "typo.ipynb");

        ClearError.Assert(result, 1, "cell 1 of 1", "line 2", "aa");
    }

    [Fact]
    public async Task A_failing_cell_as_json_has_code_file_cell_and_line()
    {
        _workspace.WriteNotebook("fails.ipynb", "1", "\nthrow new InvalidOperationException(\"no\");");

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "fails.ipynb", "--json");

        Assert.Equal(1, result.ExitCode);
        using var json = JsonDocument.Parse(result.Out);
        var error = json.RootElement.GetProperty("error");
        Assert.Equal("cell-failed", error.GetProperty("code").GetString());
        Assert.Equal("fails.ipynb", Path.GetFileName(error.GetProperty("file").GetString()));
        Assert.Equal(1, error.GetProperty("cell").GetInt32());
        Assert.Equal(2, error.GetProperty("line").GetInt32());
        Assert.Contains("no", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_run_keeps_the_cells_that_had_ended()
    {
        _workspace.WriteNotebook("killed.ipynb", "\"done\"", "await Task.Delay(2500); \"also done\"", "while (true) { }");
        using var process = SolventTool.Start(_workspace.Folder, "run", "killed.ipynb");
        var executed = _workspace.Path("killed.executed.ipynb");
        while (!File.Exists(executed) || ExecutedCells.Read(executed).Text(1).Length == 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        process.Kill();
        await process.WaitAsync();

        var cells = ExecutedCells.Read(executed);
        Assert.Equal("done", cells.Text(0));
        Assert.Equal("also done", cells.Text(1));
    }

    [Fact]
    public async Task Paths_in_cells_start_from_the_folder_of_the_notebook()
    {
        Directory.CreateDirectory(_workspace.Path("notebooks"));
        _workspace.WriteText("notebooks/name.txt", "Daisy");
        _workspace.WriteNotebook("notebooks/read.ipynb", "File.ReadAllText(\"name.txt\")");

        await SolventTool.RunAsync(_workspace.Folder, "run", "notebooks/read.ipynb");

        Assert.Equal("Daisy", ExecutedCells.Read(_workspace.Path("notebooks", "read.executed.ipynb")).Text(0));
    }

    [Fact]
    public async Task A_cell_that_takes_too_long_is_stopped_and_named()
    {
        _workspace.WriteNotebook("slow.ipynb", "1", "while (true) { }", "2");

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "slow.ipynb", "--timeout", "8");

        ClearError.Assert(result, 1, "cell 2 of 3", "longer than 8 s");
        Assert.Equal("1", ExecutedCells.Read(_workspace.Path("slow.executed.ipynb")).Text(0));
    }

    public void Dispose() => _workspace.Dispose();
}
