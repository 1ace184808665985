using System.Diagnostics;
using System.Globalization;
using Solvent.Datasets;

namespace Solvent.Benchmarks;

/// <summary>The comparison of two versions in a store, keys inferred and all distributions compared, each time in a process of its own.</summary>
internal static class DiffBenchmark
{
    /// <summary>The first word of the command line of the process that compares.</summary>
    public const string Child = "diff-once";

    private const int DefaultRows = 2_000_000;

    public static async Task<int> RunAsync(string[] options)
    {
        var rows = options is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : DefaultRows;
        var runs = options is [_, var times] ? int.Parse(times, CultureInfo.InvariantCulture) : 5;
        var folder = Path.Combine(Path.GetTempPath(), "solvent-benchmarks");
        var tables = BenchmarkTables.Of(folder, rows);
        var project = await CommitAsync(tables, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"diff-{rows}")));
        Figures.PrintMachine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{rows:N0} rows, {new FileInfo(tables.V1).Length / 1e6:0.0} and {new FileInfo(tables.V2).Length / 1e6:0.0} MB; load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
        // The first run writes the versions to files and reads them from the disk.
        Compare(project);
        var figures = Enumerable.Range(0, runs).Select(_ => Compare(project)).ToList();
        Figures.Print("diff v1 v2, wall", "s", figures.Select(figure => figure.Wall));
        Figures.Print("diff v1 v2, CPU", "s", figures.Select(figure => figure.Cpu));
        Figures.Print("diff v1 v2, peak resident memory", "MB", figures.Select(figure => figure.Memory));
        return 0;
    }

    /// <summary>Compares once and prints the seconds, the seconds of processor time and the megabytes.</summary>
    public static async Task<int> RunOnceAsync(string project)
    {
        var started = Stopwatch.GetTimestamp();
        var diff = await DatasetRepository.Open(project).DiffAsync("table@v1", "table@v2");
        var wall = Stopwatch.GetElapsedTime(started);
        if (diff is not { Keys: ["id"], KeysInferred: true, Rows: { Added: > 0, Changed: > 0, Removed: 0 }, Drift.Columns.Count: 12 })
        {
            throw new InvalidOperationException($"The comparison is wrong: {diff.Rows}.");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wall.TotalSeconds} {Environment.CpuUsage.TotalTime.TotalSeconds} {PeakMemory()}"));
        return 0;
    }

    private static (double Wall, double Cpu, double Memory) Compare(string project)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Child, project]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var figures = process.StandardOutput.ReadToEnd().Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        process.WaitForExit();
        return (figures[0], figures[1], figures[2]);
    }

    private static async Task<string> CommitAsync(BenchmarkTables tables, string project)
    {
        if (Directory.Exists(project)) Directory.Delete(project, recursive: true);
        // The folder stands for a work tree, so that no store further up is found instead.
        Directory.CreateDirectory(Path.Combine(project, ".git"));
        var repository = DatasetRepository.Open(project);
        await repository.CommitAsync(tables.V1, "table");
        await repository.CommitAsync(tables.V2, "table");
        return project;
    }

    private static double PeakMemory()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
