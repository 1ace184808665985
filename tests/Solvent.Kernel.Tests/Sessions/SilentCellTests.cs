namespace Solvent.Kernel.Tests.Sessions;

public sealed class SilentCellTests
{
    [Fact]
    public async Task A_silent_cell_runs_but_has_no_count_no_history_and_no_value()
    {
        await using var notebook = new TestNotebook();
        var told = 0;
        await notebook.RunAsync("var x = 1;");
        notebook.Session.CellExecuting += (_, _) => told++;
        notebook.Session.CellExecuted += (_, _) => told++;
        var output = new RecordedOutput();

        var result = await notebook.Session.ExecuteAsync(
            new CellRequest("x = 5;\nx") { IsSilent = true }, output, TestContext.Current.CancellationToken);

        Assert.Equal(CellStatus.Ok, result.Status);
        Assert.Equal(1, result.ExecutionCount);
        Assert.Equal(0, told);
        Assert.Empty(output.Results);
        Assert.Single(notebook.Session.History);
        Assert.Equal("5", await notebook.ValueAsync("x"));
        Assert.Equal([1, 2], notebook.Session.History.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public async Task A_cell_that_stores_no_history_shows_its_value_and_does_not_count()
    {
        await using var notebook = new TestNotebook();
        var output = new RecordedOutput();

        await notebook.Session.ExecuteAsync(
            new CellRequest("1 + 1") { StoresHistory = false }, output, TestContext.Current.CancellationToken);

        Assert.Equal(["result"], output.Calls);
        Assert.Empty(notebook.Session.History);
    }

    [Fact]
    public async Task The_error_of_a_silent_cell_names_its_line()
    {
        await using var notebook = new TestNotebook();

        var result = await notebook.Session.ExecuteAsync(
            new CellRequest("\nthrow new Exception(\"no\");") { IsSilent = true }, new RecordedOutput(), TestContext.Current.CancellationToken);

        Assert.Equal(2, result.Error!.Line);
    }
}
