using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Sessions;

public sealed class DisplayInCellTests
{
    [Theory]
    [InlineData("display(42);")]
    [InlineData("42.Display();")]
    [InlineData("await Task.Run(() => display(42));")]
    [InlineData("var thread = new Thread(() => display(42)); thread.Start(); thread.Join();")]
    public async Task A_displayed_value_reaches_the_cell_from_any_of_its_threads(string code)
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync(code);

        Assert.True(run.Status == CellStatus.Ok, run.Error?.Message);
        Assert.Equal("42", Assert.Single(run.Output.Displays)[MimeBundle.PlainText]);
    }

    [Fact]
    public async Task Printed_and_displayed_things_keep_their_order()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("Console.Write(1); display(2); Console.Write(3); display(4); 5");

        Assert.Equal(["stdout", "display", "stdout", "display", "result"], run.Output.Calls);
    }

    [Fact]
    public async Task A_display_is_updated_where_it_is_shown_also_by_a_later_cell_and_is_no_result_itself()
    {
        await using var notebook = new TestNotebook();
        var first = await notebook.RunAsync("var shown = display(\"old\"); shown");
        var second = await notebook.RunAsync("shown.Update(\"new\");");

        Assert.Equal(["display", "update"], first.Output.Calls);
        Assert.Equal("new", Assert.Single(first.Output.Updates)[MimeBundle.PlainText]);
        Assert.Empty(second.Output.Calls);
    }

    [Fact]
    public async Task A_sequence_is_shown_as_far_as_it_is_needed()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("Enumerable.Range(0, int.MaxValue).Select(n => n * 2)");

        Assert.Equal(CellStatus.Ok, run.Status);
        Assert.NotNull(run.Value);
    }

    [Fact]
    public async Task A_session_works_while_another_one_starts()
    {
        var other = Task.Run(
            async () =>
            {
                await using var notebook = new TestNotebook();
                return await notebook.ValueAsync("2 + 2");
            },
            TestContext.Current.CancellationToken);
        await using var notebook = new TestNotebook();

        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
        Assert.Equal("4", await other);
    }
}
