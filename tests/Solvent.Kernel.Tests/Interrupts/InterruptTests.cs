namespace Solvent.Kernel.Tests.Interrupts;

public sealed class InterruptTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) ;")]
    [InlineData("for (;;) { }")]
    [InlineData("do { } while (true);")]
    [InlineData("again: goto again;")]
    [InlineData("foreach (var n in Enumerable.Range(0, int.MaxValue)) foreach (var m in Enumerable.Range(0, int.MaxValue)) ;")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Select(n => n * 2L).Where(n => n % 3 == 0).Sum()")]
    [InlineData("Enumerable.Repeat(0, int.MaxValue).All(n => { return n == 0; })")]
    [InlineData("bool Endless(int n) => n >= 0 && (Endless(n) || Endless(n)); Enumerable.Range(0, int.MaxValue).Count(Endless)")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); Fib(70)")]
    [InlineData("int Fib(int n) { if (n < 2) return n; return Fib(n - 1) + Fib(n - 2); } Fib(70)")]
    [InlineData("IEnumerable<int> Naturals() { for (var i = 0; ; i++) yield return i % 5; } Naturals().Sum()")]
    [InlineData("class Spinner { public int Turn { get { while (true) { } } } } new Spinner().Turn")]
    [InlineData("while (true) { try { while (true) { } } catch { } }")]
    [InlineData("try { while (true) { } } catch (Exception) { } while (true) { }")]
    [InlineData("switch (1) { case 1: goto case 2; case 2: goto case 1; }")]
    [InlineData("Parallel.For(0, int.MaxValue, i => { while (true) { } });")]
    [InlineData("Enumerable.Range(0, int.MaxValue).AsParallel().Where(n => n < 0).Count()")]
    [InlineData("try { while (true) { } } finally { while (true) { } }")]
    [InlineData("Array.ForEach(new int[20_000_000], Console.WriteLine);")]
    public async Task Code_that_computes_without_end_stops(string code)
    {
        // On a busy machine the way out of a deep recursion takes its time.
        await using var notebook = new TestNotebook(new KernelSessionOptions { InterruptGrace = TimeSpan.FromSeconds(60) });
        var run = await notebook.InterruptAsync("var kept = 7; Console.WriteLine(\"started\");\n" + code);

        Assert.Equal(CellStatus.Interrupted, run.Status);
        Assert.Equal("Interrupted", run.Error!.Name);
        Assert.DoesNotContain("background", run.Error.Message, StringComparison.Ordinal);
        Assert.Equal("7", await notebook.ValueAsync("kept"));
    }

    [Theory]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("while (true) Thread.Sleep(10_000);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("new ManualResetEvent(false).WaitOne();")]
    [InlineData("while (true) await Task.Delay(1);")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("await new TaskCompletionSource().Task;")]
    [InlineData("await Task.Run(() => Thread.Sleep(-1));")]
    [InlineData("await Task.Yield(); Thread.Sleep(-1);")]
    [InlineData("Parallel.For(0, 64, i => Thread.Sleep(-1));")]
    [InlineData("new SemaphoreSlim(0).Wait();")]
    [InlineData("lock (typeof(string)) Monitor.Wait(typeof(string));")]
    [InlineData("new TaskCompletionSource<int>().Task.Result.ToString();")]
    [InlineData("async Task ForeverAsync() { while (true) await Task.Yield(); } await ForeverAsync();")]
    [InlineData("while (true) { try { Thread.Sleep(-1); } catch { } }")]
    [InlineData("var gate = new object(); new Thread(() => { lock (gate) Thread.Sleep(-1); }) { IsBackground = true }.Start(); Thread.Sleep(20); lock (gate) { }")]
    public async Task Code_that_waits_without_end_stops(string code)
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.InterruptAsync("var kept = 7; Console.WriteLine(\"started\");\n" + code);

        Assert.Equal(CellStatus.Interrupted, run.Status);
        Assert.Equal("7", await notebook.ValueAsync("kept"));
    }

    [Fact]
    public async Task An_interrupted_cell_keeps_what_it_computed()
    {
        await using var notebook = new TestNotebook();
        await notebook.InterruptAsync("var turns = 0L; Console.WriteLine(\"started\"); while (true) turns++;");

        Assert.Equal("true", await notebook.ValueAsync("turns > 0"));
        Assert.Equal("6", await notebook.ValueAsync("var sum = 0; for (var i = 0; i < 4; i++) sum += i; sum"));
    }

    [Fact]
    public async Task Methods_of_an_interrupted_cell_work_in_later_cells()
    {
        await using var notebook = new TestNotebook();
        await notebook.InterruptAsync("int Count(int n) { var c = 0; while (c < n) c++; return c; }\nConsole.WriteLine(\"started\"); Count(int.MaxValue); while (true) { }");

        Assert.Equal("1000", await notebook.ValueAsync("Count(1000)"));
    }

    [Fact]
    public async Task The_error_names_the_line_that_was_running()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.InterruptAsync("Console.WriteLine(\"started\");\nvoid Spin()\n{\n    while (true) { }\n}\n\nSpin();");

        Assert.Contains("   at Spin in cell 1, line 4", run.Error!.Traceback);
        Assert.Contains("   at cell 1, line 7", run.Error.Traceback);
    }

    [Fact]
    public async Task A_cell_that_was_interrupted_before_its_turn_does_not_run()
    {
        await using var notebook = new TestNotebook();
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();

        var result = await notebook.Session.ExecuteAsync(new CellRequest("var x = 1;"), new RecordedOutput(), interrupt.Token);

        Assert.Equal(CellStatus.Interrupted, result.Status);
        Assert.Empty(notebook.Session.Variables);
    }

    [Fact]
    public async Task Code_that_cannot_be_stopped_is_left_behind_and_its_output_dropped()
    {
        await using var notebook = new TestNotebook(new KernelSessionOptions { InterruptGrace = TimeSpan.FromMilliseconds(200) });
        // A static constructor holds no checkpoint: a type whose constructor failed could never be used again.
        var run = await notebook.InterruptAsync(
            "static class Stubborn { public static int Value = 1; static Stubborn() { while (Environment.TickCount64 > 0) { } } }\nConsole.WriteLine(\"started\"); Stubborn.Value");

        Assert.Equal(CellStatus.Interrupted, run.Status);
        Assert.Contains("background", run.Error!.Message, StringComparison.Ordinal);
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task What_cannot_be_stopped_is_told_and_left_behind_by_a_second_interrupt()
    {
        await using var notebook = new TestNotebook(new KernelSessionOptions { InterruptGrace = Timeout.InfiniteTimeSpan });
        var output = new RecordedOutput();
        var execution = notebook.Session.ExecuteAsync(
            new CellRequest("static class Stubborn { public static int Value = 1; static Stubborn() { while (Environment.TickCount64 > 0) { } } }\nConsole.WriteLine(\"started\"); Stubborn.Value"),
            output,
            TestContext.Current.CancellationToken);
        await output.WrittenAsync("started", TestContext.Current.CancellationToken);
        Assert.True(notebook.Session.Interrupt());
        while (!output.Stderr.Contains("Interrupt again", StringComparison.Ordinal)) await Task.Delay(5, TestContext.Current.CancellationToken);
        Assert.False(execution.IsCompleted);

        notebook.Session.Interrupt();

        Assert.Contains("Restart the kernel", (await execution).Error!.Message, StringComparison.Ordinal);
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
        Assert.False(notebook.Session.Interrupt());
    }

    [Fact]
    public async Task An_interrupted_cell_can_clean_up_and_write()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.InterruptAsync("Console.WriteLine(\"started\"); try { while (true) { } } finally { Console.WriteLine(\"cleaned\"); }");

        Assert.EndsWith("cleaned", run.Stdout.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_can_give_its_cancellation_token_to_a_library()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.InterruptAsync(
            "var token = Solvent.Kernel.RunningCell.CancellationToken; Console.WriteLine(\"started\"); await Task.Delay(-1, token);");

        Assert.Equal(CellStatus.Interrupted, run.Status);
        Assert.Equal("true", await notebook.ValueAsync("token.IsCancellationRequested"));
        Assert.Equal("false", await notebook.ValueAsync("Solvent.Kernel.RunningCell.CancellationToken.IsCancellationRequested"));
    }

    [Fact]
    public async Task A_task_of_an_earlier_cell_is_not_stopped()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var stop = false; var beats = 0L; var beating = Task.Run(() => { while (!Volatile.Read(ref stop)) Interlocked.Increment(ref beats); });");
        await notebook.InterruptAsync("Console.WriteLine(\"started\"); while (true) { }");

        Assert.Equal("true", await notebook.ValueAsync("var before = Interlocked.Read(ref beats); while (Interlocked.Read(ref beats) == before) ; stop = true; await beating; true"));
    }

    [Fact]
    public async Task A_thread_that_the_cell_started_stops_with_it()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var beats = new int[1]; Thread thread = null;");
        await notebook.InterruptAsync("thread = new Thread(() => { while (true) beats[0]++; }); thread.Start(); Console.WriteLine(\"started\"); while (true) { }");

        Assert.Equal("true", await notebook.ValueAsync("thread.Join(TimeSpan.FromSeconds(5))"));
    }

    [Fact]
    public async Task An_awaiting_cell_that_wakes_up_after_its_interrupt_changes_nothing()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously); var changed = false;");
        await notebook.InterruptAsync("Console.WriteLine(\"started\");\nawait signal.Task;\nchanged = true;");
        await notebook.ValueAsync("signal.SetResult(); await Task.Delay(100);");

        Assert.Equal("false", await notebook.ValueAsync("changed"));
    }

    [Fact]
    public async Task An_interrupt_of_one_session_leaves_the_other_running()
    {
        await using var other = new TestNotebook();
        await using var notebook = new TestNotebook();
        await other.ValueAsync("var stop = new bool[1];");
        var running = other.RunAsync("var turns = 0; while (!stop[0] && turns < 2_000_000_000) turns++; \"done\"");
        await notebook.InterruptAsync("Console.WriteLine(\"started\"); while (true) { }");
        ((bool[])other.Session.Variables[0].Value!)[0] = true;

        Assert.Equal("done", (await running).Value);
    }
}
