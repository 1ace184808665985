using System.Globalization;

namespace Solvent.Kernel.Tests.Streams;

public sealed class StreamTests
{
    [Fact]
    public async Task Output_and_errors_go_to_their_streams()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("Console.Write(\"out\"); Console.Error.Write(\"err\"); Console.Write(\"!\");");

        Assert.Equal("out!", run.Stdout);
        Assert.Equal("err", run.Output.Stderr);
        Assert.Equal(["stdout", "stderr", "stdout"], run.Output.Calls);
    }

    [Fact]
    public async Task A_hundred_thousand_lines_arrive_in_order()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("for (var i = 0; i < 100_000; i++) Console.WriteLine(i);");

        var lines = run.Stdout.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(0, 100_000), lines.Select(line => int.Parse(line, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_is_printed_is_seen_while_the_cell_runs()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var go = new ManualResetEventSlim();");
        var output = new RecordedOutput();
        var execution = notebook.Session.ExecuteAsync(
            new CellRequest("Console.WriteLine(\"early\"); go.Wait();"), output, TestContext.Current.CancellationToken);

        await output.WrittenAsync("early", TestContext.Current.CancellationToken);

        Assert.False(execution.IsCompleted);
        ((ManualResetEventSlim)notebook.Session.Variables[0].Value!).Set();
        await execution;
    }

    [Theory]
    [InlineData("await Task.Run(() => Console.Write(\"from a task\"));", "from a task")]
    [InlineData("var t = new Thread(() => Console.Write(\"from a thread\")); t.Start(); t.Join();", "from a thread")]
    [InlineData("Parallel.For(0, 3, i => Console.Write('x'));", "xxx")]
    [InlineData("await Task.Delay(1); Console.Write(\"after await\");", "after await")]
    public async Task Threads_of_a_cell_write_to_the_cell(string code, string expected)
    {
        await using var notebook = new TestNotebook();

        Assert.Equal(expected, (await notebook.RunAsync(code)).Stdout);
    }

    [Fact]
    public async Task A_thread_that_outlives_its_cell_still_writes_to_that_cell()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var go = new ManualResetEventSlim(); Task late = null;");
        var first = await notebook.RunAsync("late = Task.Run(() => { go.Wait(); Console.Write(\"late\"); });");

        var second = await notebook.RunAsync("go.Set(); await late; Console.Write(\"second\");");
        await first.Output.WrittenAsync("late", TestContext.Current.CancellationToken);

        Assert.Equal("second", second.Stdout);
    }

    [Fact]
    public async Task Cells_of_two_sessions_that_print_at_the_same_time_keep_their_output_apart()
    {
        await using var first = new TestNotebook();
        await using var second = new TestNotebook();

        var runs = await Task.WhenAll(
            first.RunAsync("for (var i = 0; i < 2000; i++) { Console.Write('a'); if (i % 100 == 0) await Task.Delay(1); }"),
            second.RunAsync("for (var i = 0; i < 2000; i++) { Console.Write('b'); if (i % 100 == 0) await Task.Delay(1); }"));

        Assert.Equal(new string('a', 2000), runs[0].Stdout);
        Assert.Equal(new string('b', 2000), runs[1].Stdout);
    }

    [Fact]
    public async Task Small_writes_are_gathered()
    {
        await using var notebook = new TestNotebook();
        var output = new CountingOutput();
        await notebook.Session.ExecuteAsync(
            new CellRequest("for (var i = 0; i < 5000; i++) Console.Write('.');"), output, TestContext.Current.CancellationToken);

        Assert.Equal(5000, output.Characters);
        Assert.True(output.Writes < 500, $"{output.Writes} writes");
    }

    [Fact]
    public async Task A_host_that_prints_what_it_is_given_does_not_print_into_the_cell()
    {
        await using var notebook = new TestNotebook();
        var output = new CountingOutput { Echo = true };
        await notebook.Session.ExecuteAsync(new CellRequest("Console.Write(\"once\");"), output, TestContext.Current.CancellationToken);

        Assert.Equal("once".Length, output.Characters);
    }
}
