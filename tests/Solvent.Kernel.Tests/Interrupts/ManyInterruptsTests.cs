namespace Solvent.Kernel.Tests.Interrupts;

public sealed class ManyInterruptsTests
{
    private static readonly string[] Busy =
    [
        "while (true) turns++;",
        "Enumerable.Range(0, int.MaxValue).Where(x => x < 0).Count()",
        "Parallel.For(0, int.MaxValue, i => { while (true) { } });",
        "while (true) Console.WriteLine(turns++);",
        "while (true) { try { while (true) { } } catch { } }",
        "Thread.Sleep(-1);",
        "await Task.Delay(-1);",
        "Task.Run(() => Thread.Sleep(-1)).Wait();",
        "while (true) await Task.Delay(1);",
        "var m = new object(); lock (m) Monitor.Wait(m);",
    ];

    [Fact]
    public async Task Interrupts_at_any_moment_leave_the_session_whole()
    {
        await using var notebook = new TestNotebook();
        var random = new Random(1);
        await notebook.ValueAsync("var turns = 0L; var kept = 0;");
        for (var i = 1; i <= 40; i++)
        {
            using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(60)));
            var output = new RecordedOutput();
            var result = await notebook.Session.ExecuteAsync(new CellRequest(Busy[i % Busy.Length]), output, interrupt.Token);

            Assert.Equal(CellStatus.Interrupted, result.Status);
            Assert.Single(output.Errors);
            Assert.Equal($"{i}", await notebook.ValueAsync("kept++; Thread.Sleep(1); await Task.Yield(); kept"));
        }
    }
}
