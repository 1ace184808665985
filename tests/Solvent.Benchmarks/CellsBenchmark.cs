using System.Globalization;

namespace Solvent.Benchmarks;

/// <summary>What a session of many short cells costs.</summary>
internal static class CellsBenchmark
{
    private const int Count = 200;

    private const string First = "var cpu = Environment.CpuUsage.TotalTime; var v0 = 1;";

    // Nothing here needs an assembly that the cells before it did not need.
    private const string Last = "$\"{(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds} {Environment.WorkingSet / 1048576.0}\"";

    public static int Run(string[] options)
    {
        var runs = options is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 5;
        var tool = PublishedTool.Publish();
        Figures.PrintMachine();
        Measure(tool, runs, "each declares a variable from the last", i => $"var v{i} = v{i - 1} + 1;");
        Measure(tool, runs, "each shows a value", i => $"Math.Sqrt({i})");
        return 0;
    }

    private static void Measure(string tool, int runs, string name, Func<int, string> cell)
    {
        string[] cells = [First, .. Enumerable.Range(1, Count).Select(cell), Last];
        var clocks = Enumerable.Range(0, runs).Select(_ => ToolRun.Of(tool, cells).CellOutputs[^1].Split(' ')).ToList();
        Console.WriteLine($"{Count} cells, {name}:");
        Figures.Print("  CPU per cell", "ms", Column(clocks, 0).Select(total => total / Count));
        Figures.Print("  resident memory after the last", "MB", Column(clocks, 1));
    }

    private static IEnumerable<double> Column(List<string[]> clocks, int index)
        => clocks.Select(clock => double.Parse(clock[index], CultureInfo.InvariantCulture));
}
