using System.Globalization;
using Solvent.Kernel;

namespace Solvent.Benchmarks;

/// <summary>What checkpoints cost: a loop of 100 million turns in a cell, beside the same loop in this program.</summary>
internal static class LoopBenchmark
{
    private const int Turns = 100_000_000;

    private const string Clock = "double Clock() => Environment.CpuUsage.TotalTime.TotalMilliseconds;";
    private const string TopLevel = "var t = Clock(); double s = 0; for (int k = 0; k < 100000000; k++) s += System.Math.Sqrt(k); Clock() - t";
    private const string Declaration = "double F(int n) { double s = 0; for (int k = 0; k < n; k++) s += System.Math.Sqrt(k); return s; }";
    private const string Method = "var t = Clock(); F(100000000); Clock() - t";

    public static async Task<int> RunAsync(string[] options)
    {
        var runs = options is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 11;
        Figures.PrintMachine();
        await using var session = new KernelSession();
        foreach (var cell in (string[])[Clock, Declaration, TopLevel, Method]) await ValueAsync(session, cell);
        Compiled();
        // The runtime compiles what is warm by now once more, on a thread of its own.
        await Task.Delay(TimeSpan.FromSeconds(2));

        var (compiled, topLevel, method) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < runs; i++)
        {
            compiled.Add(Compiled());
            topLevel.Add(await ValueAsync(session, TopLevel));
            method.Add(await ValueAsync(session, Method));
        }

        Console.WriteLine($"{Turns:N0} turns, processor time of the process:");
        Figures.Print("  compiled, Release", "ms", compiled);
        Figures.Print("  at the top level of a cell", "ms", topLevel);
        Figures.Print("  in a method of a cell", "ms", method);
        Figures.Print("  top level against compiled", "x", topLevel.Zip(compiled, (cell, own) => cell / own));
        Figures.Print("  method against compiled", "x", method.Zip(compiled, (cell, own) => cell / own));
        return 0;
    }

    private static double Compiled()
    {
        var before = Environment.CpuUsage.TotalTime;
        if (Sum(Turns) < 0) throw new InvalidOperationException();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double Sum(int n)
    {
        double s = 0;
        for (var k = 0; k < n; k++) s += Math.Sqrt(k);
        return s;
    }

    private static async Task<double> ValueAsync(KernelSession session, string cell)
    {
        var output = new CellValue();
        var result = await session.ExecuteAsync(new CellRequest(cell), output);
        if (result.Error is { } error) throw new InvalidOperationException(error.Message);
        return output.Text is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : 0;
    }
}
