namespace Solvent.Kernel.Tests.Sessions;

public sealed class ResultTests
{
    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("var x = 5; x", "5")]
    [InlineData("\"a\" + 'b'", "ab")]
    [InlineData("// a comment\n7 // and another", "7")]
    [InlineData("string.Concat(new[] { 1, 2 }.Select(n => n * n))", "14")]
    public async Task The_last_expression_without_a_semicolon_is_the_value_of_the_cell(string code, string expected)
    {
        await using var notebook = new TestNotebook();

        Assert.Equal(expected, await notebook.ValueAsync(code));
    }

    [Theory]
    [InlineData("\"x\".ToString();")]
    [InlineData("var x = 5;")]
    [InlineData("Console.WriteLine(1)")]
    [InlineData("if (true) { }")]
    [InlineData("// only a comment")]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("using System.Net;")]
    public async Task A_cell_without_a_last_expression_has_no_value(string code)
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync(code);

        Assert.Equal(CellStatus.Ok, run.Status);
        Assert.Null(run.Value);
    }

    [Fact]
    public async Task A_last_expression_that_is_null_has_a_value()
    {
        await using var notebook = new TestNotebook();

        Assert.NotNull(await notebook.ValueAsync("(string)null"));
    }

    [Fact]
    public async Task Awaits_stand_at_the_top_of_a_cell()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("async Task<int> SlowAsync(int n) { await Task.Delay(1); return n; }");

        Assert.Equal("3", await notebook.ValueAsync("var one = await SlowAsync(1);\nvar two = await SlowAsync(2);\none + two"));
    }

    [Fact]
    public async Task The_value_comes_after_everything_that_was_printed()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("Console.Write(\"first\"); 42");

        Assert.Equal(["stdout", "result"], run.Output.Calls);
    }

    [Fact]
    public async Task A_value_in_front_of_a_magic_command_is_displayed_and_the_last_one_is_the_result()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new Magics.EchoMagic());
        var run = await notebook.RunAsync("1\n#!echo between\n2");

        Assert.Equal(["display", "stdout", "result"], run.Output.Calls);
        Assert.Equal("2", run.Value);
    }

    [Fact]
    public async Task The_result_tells_count_and_time()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("1");
        var run = await notebook.RunAsync("Thread.Sleep(30);");

        Assert.Equal(2, run.Result.ExecutionCount);
        Assert.True(run.Result.Duration >= TimeSpan.FromMilliseconds(25));
        Assert.True(run.Result.Cpu > TimeSpan.Zero);
    }
}
