namespace Solvent.Kernel.Tests.Sessions;

public sealed class HistoryTests
{
    [Fact]
    public async Task The_history_has_every_cell_with_its_status()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var x = 1;");
        await notebook.RunAsync("y");
        await notebook.RunAsync("throw new Exception();");

        var history = notebook.Session.History;

        Assert.Equal([1, 2, 3], history.Select(cell => cell.ExecutionCount));
        Assert.Equal(["var x = 1;", "y", "throw new Exception();"], history.Select(cell => cell.Request.Source));
        Assert.Equal([CellStatus.Ok, CellStatus.Error, CellStatus.Error], history.Select(cell => cell.Status));
        Assert.All(history, cell => Assert.True(cell.StartedAt <= cell.EndedAt));
    }

    [Fact]
    public async Task A_host_is_told_before_and_after_each_cell()
    {
        await using var notebook = new TestNotebook();
        var told = new List<string>();
        notebook.Session.CellExecuting += (_, e) => told.Add($"start {e.ExecutionCount} {e.Cell.Source}");
        notebook.Session.CellExecuted += (_, e) => told.Add($"end {e.Cell.ExecutionCount} {e.Result.Status}");

        await notebook.RunAsync("1");
        await notebook.RunAsync("oops");

        Assert.Equal(["start 1 1", "end 1 Ok", "start 2 oops", "end 2 Error"], told);
    }

    [Fact]
    public async Task A_host_is_told_of_code_that_has_compiled_before_it_runs()
    {
        await using var notebook = new TestNotebook();
        var told = new List<string>();
        notebook.Session.CodeStarting += (_, e) => told.Add(e.Code.ToString());

        await notebook.RunAsync("var x = 1;");
        await notebook.RunAsync("does not compile");

        Assert.Equal(["var x = 1;"], told);
    }

    [Fact]
    public async Task A_host_that_refuses_code_fails_the_cell_before_the_code_runs()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var x = 1;");
        notebook.Session.CodeStarting += Refuse;

        var refused = await notebook.RunAsync("x = 2;");
        notebook.Session.CodeStarting -= Refuse;

        Assert.Equal(("refused", "Not now."), (refused.Error?.Code, refused.Error?.Message));
        Assert.Equal("1", await notebook.ValueAsync("x"));

        void Refuse(object? sender, CodeStartingEventArgs starting) => throw new SolventException("refused", "Not now.");
    }

    [Fact]
    public async Task Cells_that_are_sent_at_once_run_one_after_the_other_in_their_order()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var log = new List<int>();");

        var runs = Enumerable.Range(0, 5).Select(i => notebook.RunAsync($"await Task.Delay({5 - i}); log.Add({i});")).ToList();
        await Task.WhenAll(runs);

        Assert.Equal("01234", await notebook.ValueAsync("string.Concat(log)"));
    }
}
