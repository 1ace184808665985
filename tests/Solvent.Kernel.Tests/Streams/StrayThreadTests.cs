namespace Solvent.Kernel.Tests.Streams;

public sealed class StrayThreadTests
{
    private static readonly KernelSessionOptions OwnsConsole = new() { OwnsConsole = true };

    [Theory]
    [InlineData("new Thread(() => throw new InvalidOperationException(\"boom\")).UnsafeStart();")]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => throw new InvalidOperationException(\"boom\"), null);")]
    [InlineData("class Careless { ~Careless() => throw new InvalidOperationException(\"boom\"); }\nvoid Drop() => new Careless();\nDrop(); GC.Collect(); GC.WaitForPendingFinalizers();")]
    [InlineData("var timer = new Timer(_ => throw new InvalidOperationException(\"boom\"), null, 1, Timeout.Infinite);")]
    public async Task An_exception_on_a_thread_of_nobody_is_told_to_the_newest_cell(string code)
    {
        await using var notebook = new TestNotebook(OwnsConsole);
        var run = await notebook.RunAsync(code);
        await run.Output.FailedAsync("InvalidOperationException: boom", TestContext.Current.CancellationToken);

        Assert.StartsWith("A timer or a thread that belongs to no cell failed.", run.Output.Stderr, StringComparison.Ordinal);
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
    }

    [Theory]
    [InlineData("new Thread(() => throw new InvalidOperationException(\"boom\")).Start();")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => throw new InvalidOperationException(\"boom\"));")]
    [InlineData("async void Fail() { await Task.Delay(1); throw new InvalidOperationException(\"boom\"); }\nFail();")]
    [InlineData("async void Fail() { throw new InvalidOperationException(\"boom\"); }\nFail();")]
    public async Task An_exception_that_nobody_catches_is_told_to_the_cell_that_started_the_thread(string code)
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync(code);
        await notebook.ValueAsync("1 + 1");
        await run.Output.FailedAsync("InvalidOperationException: boom", TestContext.Current.CancellationToken);

        Assert.StartsWith("A thread of this cell failed.", run.Output.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_thread_of_nobody_writes_goes_to_the_newest_cell_when_the_session_owns_the_console()
    {
        await using var notebook = new TestNotebook(OwnsConsole);
        await notebook.RunAsync("var go = new ManualResetEventSlim(); new Thread(() => { go.Wait(); Console.Write(\"stray\"); }).UnsafeStart();");
        var newest = await notebook.RunAsync("go.Set();");
        await newest.Output.WrittenAsync("stray", TestContext.Current.CancellationToken);

        Assert.Equal("stray", newest.Stdout);
    }

    [Theory]
    [InlineData("var t = new Timer(_ => Console.Write(\"from it\"), null, 1, Timeout.Infinite);")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Console.Write(\"from it\"));")]
    [InlineData("""
        using System.Diagnostics;
        var p = new Process { StartInfo = new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true }, EnableRaisingEvents = true };
        p.OutputDataReceived += (_, line) => { if (line.Data is not null) Console.Write("from it"); };
        p.Start();
        p.BeginOutputReadLine();
        p.WaitForExit();
        """)]
    public async Task Events_and_callbacks_of_a_cell_write_to_the_cell(string code)
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync(code);
        Assert.Null(run.Error);
        await notebook.ValueAsync("1 + 1");
        await run.Output.WrittenAsync("from it", TestContext.Current.CancellationToken);

        Assert.Equal("from it", run.Stdout);
    }

    [Fact]
    public async Task Lines_of_four_threads_arrive_whole_and_each_thread_in_its_order()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync(
            """
            var threads = Enumerable.Range(0, 4).Select(t => new Thread(() => { for (var i = 0; i < 25_000; i++) Console.WriteLine($"{t} {i}"); })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            """);

        var lines = run.Stdout.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).ToLookup(line => line[0], line => line[2..]);
        var expected = Enumerable.Range(0, 25_000).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal("0123", string.Concat(lines.Select(thread => thread.Key).Order()));
        Assert.All(lines, thread => Assert.Equal(expected, thread));
    }

    [Fact]
    public async Task A_cell_that_asks_for_more_memory_than_there_is_fails_and_keeps_the_session()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("var many = new decimal[int.MaxValue / 2, 64];");

        Assert.Equal("OutOfMemoryException", run.Error?.Name);
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
    }
}
