using System.Globalization;

namespace Solvent.Benchmarks;

/// <summary>How long a person waits for the first result of a notebook.</summary>
internal static class StartBenchmark
{
    // The cell reads the clocks itself, so the first result is measured where it appears, with nothing that a plain cell would not load.
    private const string FirstResult = "$\"{Environment.CpuUsage.TotalTime.TotalMilliseconds} {DateTime.UtcNow.Ticks}\"";

    public static int Run(string[] options)
    {
        var runs = options is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 15;
        var tool = PublishedTool.Publish();
        Figures.PrintMachine();
        // The first run reads the files from the disk; the machine that one works on has them in memory.
        ToolRun.Of(tool, ["1 + 1"]);
        var plain = Enumerable.Range(0, runs).Select(_ => ToolRun.Of(tool, ["1 + 1"])).ToList();
        var timed = Enumerable.Range(0, runs).Select(_ => FirstResultOf(ToolRun.Of(tool, [FirstResult]))).ToList();

        Figures.Print("process start to first result, CPU", "ms", timed.Select(first => first.Cpu));
        Figures.Print("process start to first result, wall", "ms", timed.Select(first => first.Wall));
        Figures.Print("whole process, CPU", "ms", plain.Select(run => run.Cpu.TotalMilliseconds));
        Figures.Print("whole process, wall", "ms", plain.Select(run => run.Wall.TotalMilliseconds));
        return 0;
    }

    private static (double Cpu, double Wall) FirstResultOf(ToolRun run)
    {
        var clocks = run.CellOutputs[0].Split(' ');
        var at = new DateTime(long.Parse(clocks[1], CultureInfo.InvariantCulture), DateTimeKind.Utc);
        return (double.Parse(clocks[0], CultureInfo.InvariantCulture), (at - run.StartedAt).TotalMilliseconds);
    }
}
