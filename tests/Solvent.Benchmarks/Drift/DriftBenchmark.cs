using System.Diagnostics;
using System.Globalization;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Benchmarks.Drift;

/// <summary>The comparison of many columns and rows, in memory, from files and with a profile, beside SciPy and pandas. All times are processor time, over all threads.</summary>
internal static class DriftBenchmark
{
    /// <summary>The first word of the command line of the processes that work with files.</summary>
    public const string Child = "drift-once";

    private const int Columns = 50;
    private const int FewColumns = 4;
    private const int Runs = 5;
    private const double Million = 1e6;

    private static readonly int[] Growing = [1_000_000, 3_000_000, 10_000_000];

    public static async Task<int> RunAsync(string[] options)
    {
        var rows = options is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 1_000_000;
        var data = DriftData.Of(rows, Columns);
        Figures.PrintMachine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{rows:N0} against {rows:N0} rows, {Columns} columns; load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; CPU seconds over all threads"));
        var (ks, compare) = await InMemoryAsync(data);
        Files(data);
        if (SciPy.Missing() is { } reason) Console.WriteLine($"SciPy and pandas: skipped, {reason}");
        else SciPy.Print(data, ks, compare);
        foreach (var size in Growing) Grow(DriftData.Of(size, FewColumns));
        return 0;
    }

    /// <summary>Does one thing with files and prints the seconds of processor time and the megabytes.</summary>
    public static async Task<int> RunOnceAsync(string[] words)
    {
        switch (words)
        {
            case ["compare", var reference, var current]:
                using (ColumnSource before = ColumnSource.Open(reference), after = ColumnSource.Open(current)) Require(DriftDetection.Compare(before, after), isProfile: false);
                break;
            case ["check", var profile, var current]:
                using (var after = ColumnSource.Open(current)) Require(DriftDetection.Compare(ReferenceProfile.Open(profile), after), isProfile: true);
                break;
            case ["profile", var reference, var target, .. var memory]:
                var limit = memory is [var megabytes] ? int.Parse(megabytes, CultureInfo.InvariantCulture) : (int?)null;
                using (var source = ColumnSource.Open(reference, limit)) await ReferenceProfile.Of(source, limit).SaveAsync(target);
                break;
            default:
                return 2;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.TotalSeconds} {PeakMemory()}"));
        return 0;
    }

    private static async Task<(double Ks, double Compare)> InMemoryAsync(DriftData data)
    {
        Table reference = Table.Open(data.Reference), current = Table.Open(data.Current);
        var (first, second) = (((NumberColumn)reference.Columns[0]).Values, ((NumberColumn)current.Columns[0]).Values);
        var ks = Print("exact KS of one column", () => KolmogorovSmirnov.Compare(first.Span, second.Span).Statistic > 0);
        var compare = Print("KS, W1, PSI, moments, histogram of all", () => Require(DriftDetection.Compare(reference, current), isProfile: false));
        ReferenceProfile? profile = null;
        Print("profile of all", () => (profile = ReferenceProfile.Of(reference)).Columns.Count == Columns);
        Print("check against the profile", () => Require(DriftDetection.Compare(profile!, current), isProfile: true));
        await profile!.SaveAsync(data.Profile);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"file of the profile",-44} {new FileInfo(data.Profile).Length / Million,8:0.0} MB"));
        return (ks, compare);
    }

    private static void Files(DriftData data)
    {
        PrintFiles("from Parquet: KS, W1, PSI … of all", "compare", data.Reference, data.Current);
        PrintFiles("from Parquet: profile of all", "profile", data.Reference, data.Profile);
        PrintFiles("from Parquet: profile with 64 MB", "profile", data.Reference, data.Profile + ".small", "64");
        PrintFiles("from Parquet: check against the profile", "check", data.Profile, data.Current);
    }

    private static void Grow(DriftData data)
    {
        using ColumnSource reference = ColumnSource.Open(data.Reference), current = ColumnSource.Open(data.Current);
        var (first, second) = (DriftData.Column(reference, 0), DriftData.Column(current, 0));
        var rows = string.Create(CultureInfo.InvariantCulture, $"{data.Rows / Million:0} M rows");
        Print($"{rows}: exact KS of one column", () => KolmogorovSmirnov.Compare(first, second).Statistic > 0);
        Print($"{rows}: all of {FewColumns} columns, from Parquet", () => Require(DriftDetection.Compare(reference, current), isProfile: false));
        ReferenceProfile? profile = null;
        Print($"{rows}: profile, from Parquet", () => (profile = ReferenceProfile.Of(reference)).Columns.Count == FewColumns);
        Print($"{rows}: check, from Parquet", () => Require(DriftDetection.Compare(profile!, current), isProfile: true));
    }

    private static bool Require(DriftReport report, bool isProfile)
        => report.ReferenceIsProfile == isProfile && report.Verdict is DriftVerdict.Ok or DriftVerdict.Drift && report.Columns.All(column => column.Tests.Count > 2)
            ? true
            : throw new InvalidOperationException($"The comparison is wrong: {report.Verdict}.");

    private static double Print(string name, Func<bool> work)
    {
        work();
        var seconds = Enumerable.Range(0, Runs).Select(_ =>
        {
            GC.Collect();
            var started = Environment.CpuUsage.TotalTime;
            if (!work()) throw new InvalidOperationException($"{name}: wrong.");
            return (Environment.CpuUsage.TotalTime - started).TotalSeconds;
        }).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {seconds[Runs / 2],8:0.000} s  (of {Runs}: {seconds[0]:0.000} to {seconds[^1]:0.000})"));
        return seconds[Runs / 2];
    }

    private static void PrintFiles(string name, params string[] words)
    {
        var figures = Enumerable.Range(0, Runs).Select(_ => Start(words)).OrderBy(figure => figure.Cpu).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-44} {figures[Runs / 2].Cpu,8:0.000} s  (of {Runs}: {figures[0].Cpu:0.000} to {figures[^1].Cpu:0.000}), whole process, {figures.Max(figure => figure.Memory):0} MB"));
    }

    private static (double Cpu, double Memory) Start(string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Child, .. words]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var figures = process.StandardOutput.ReadToEnd().Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        process.WaitForExit();
        return (figures[0], figures[1]);
    }

    private static double PeakMemory()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
