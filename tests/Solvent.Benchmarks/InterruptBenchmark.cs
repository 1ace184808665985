using System.Diagnostics;
using System.Globalization;
using Solvent.Kernel;

namespace Solvent.Benchmarks;

/// <summary>How long an interrupted cell takes to end, for many ways to be busy, and whether the session is whole afterwards.</summary>
internal static class InterruptBenchmark
{
    private static readonly (string Name, string Code)[] Kinds =
    [
        ("while (true)", "while (true) { }"),
        ("loop that changes a variable", "while (true) turns++;"),
        ("LINQ", "Enumerable.Range(0, int.MaxValue).Where(x => x < 0).Count()"),
        ("generator", "IEnumerable<int> All() { while (true) yield return 1; } All().Sum(x => x & 0)"),
        ("PLINQ", "Enumerable.Range(0, int.MaxValue).AsParallel().Where(x => x < 0).Count()"),
        ("Parallel.For", "Parallel.For(0, int.MaxValue, i => { while (true) { } });"),
        ("recursion", "int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); Fib(70)"),
        ("catch around all", "while (true) { try { while (true) { } } catch { } }"),
        ("printing", "while (true) Console.WriteLine(turns++);"),
        ("Thread.Sleep", "Thread.Sleep(-1);"),
        ("await Task.Delay", "await Task.Delay(-1);"),
        ("Task.Wait", "Task.Delay(-1).Wait();"),
        ("lock", "var m = new object(); new Thread(() => { lock (m) while (true) Thread.Sleep(10); }) { IsBackground = true }.Start(); Thread.Sleep(5); lock (m) { }"),
        ("Monitor.Wait", "var m = new object(); lock (m) Monitor.Wait(m);"),
        ("SemaphoreSlim.Wait", "new SemaphoreSlim(0).Wait();"),
        ("tasks that fill the thread pool", "Parallel.For(0, 64, i => Thread.Sleep(-1));"),
        ("awaited task that sleeps", "await Task.Run(() => Thread.Sleep(-1));"),
        ("Console.ReadLine", "Console.ReadLine();"),
    ];

    public static async Task<int> RunAsync(string[] options)
    {
        var tries = options is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 200;
        Figures.PrintMachine();
        var random = new Random(1);
        var latencies = Kinds.ToDictionary(kind => kind.Name, _ => new List<double>(), StringComparer.Ordinal);
        await using var session = new KernelSession();
        await session.ExecuteAsync(new CellRequest("var turns = 0L; var kept = 0;"), new CellValue());
        for (var i = 0; i < tries; i++)
        {
            var (name, code) = Kinds[i % Kinds.Length];
            latencies[name].Add(await InterruptAsync(session, code, random));
            await CheckAsync(session, i);
        }

        Console.WriteLine($"{tries} interrupts, from the interrupt to the end of the cell:");
        foreach (var (name, _) in Kinds.Where(kind => latencies[kind.Name].Count > 0)) Figures.Print("  " + name, "ms", latencies[name]);
        Figures.Print("  all", "ms", latencies.Values.SelectMany(values => values));
        return 0;
    }

    private static async Task<double> InterruptAsync(KernelSession session, string code, Random random)
    {
        var output = new CellValue();
        var execution = session.ExecuteAsync(new CellRequest($"Console.Write(\"started\"); {code}") { Input = new Nobody() }, output);
        await output.Started;
        await Task.Delay(random.Next(40));
        var interruptedAt = Stopwatch.GetTimestamp();
        session.Interrupt();
        var result = await execution;
        var latency = Stopwatch.GetElapsedTime(interruptedAt).TotalMilliseconds;
        if (result.Status == CellStatus.Interrupted && !result.Error!.Message.Contains("background", StringComparison.Ordinal)) return latency;
        throw new InvalidOperationException($"Not stopped: {code} {result.Error?.Message}");
    }

    private static async Task CheckAsync(KernelSession session, int before)
    {
        var output = new CellValue();
        var result = await session.ExecuteAsync(new CellRequest("kept++; Thread.Sleep(1); await Task.Yield(); kept"), output);
        var expected = (before + 1).ToString(CultureInfo.InvariantCulture);
        if (output.Text != expected) throw new InvalidOperationException($"The session is not whole after {before}: {output.Text} {result.Error?.Message}");
    }

    private sealed class Nobody : ICellInput
    {
        public async Task<string> AskAsync(string prompt, bool isPassword, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "";
        }
    }
}
