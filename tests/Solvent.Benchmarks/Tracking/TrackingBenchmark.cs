using System.Globalization;
using Solvent.Experiments;
using Solvent.TestServices;

namespace Solvent.Benchmarks.Tracking;

/// <summary>Logging and finding runs, in the database of the project and, where it is installed, in PostgreSQL, beside what MLflow was seen to take.</summary>
internal static class TrackingBenchmark
{
    private const int DefaultRuns = 10_000;
    private const int Found = 100;

    public static async Task<int> RunAsync(string[] options)
    {
        var runs = options.FirstOrDefault(option => char.IsAsciiDigit(option[0])) is { } count ? int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture) : DefaultRuns;
        var (logs, searches) = (!options.Contains("search"), !options.Contains("log"));
        Figures.PrintMachine();
        Console.WriteLine($"load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; MLflow is 2.17 over SQLite, seen on a machine of the same kind");
        if (logs) Measure(TrackingPlace.Create("SQLite", address: null));
        if (searches) Search(TrackingPlace.Find(string.Create(CultureInfo.InvariantCulture, $"SQLite, {runs} runs")), runs);
        if (!PostgresServer.IsInstalled || options.Contains("sqlite")) return 0;
        await using var server = new PostgresServer();
        if (logs) Measure(TrackingPlace.Create("PostgreSQL", await server.NewAddressAsync(CancellationToken.None)));
        if (searches) Search(TrackingPlace.Create(string.Create(CultureInfo.InvariantCulture, $"PostgreSQL, {runs} runs"), await server.NewAddressAsync(CancellationToken.None)), runs);
        return 0;
    }

    private static void Measure(TrackingPlace place)
    {
        Console.WriteLine();
        Print(place.Name, "figure", "MLflow", "aim");
        var (median, p99, longest) = LogCalls.Measure(place);
        Print("one log call, p50 / p99 / longest", $"{Number(median)} / {Number(p99)} / {Number(longest)} us", "6,800 us", "5 us p50");
        var seen = LogCalls.MeasureVisibility(place);
        Print("seen by another process, p50 / longest", $"{Number(seen[seen.Count / 2])} / {Number(seen[^1])} ms", "-", "1,000 ms");
        Print("batched metrics, until in the database", $"{Number(Batches.Measure(place))} /s", "9,100 /s", "150,000 /s");
        var (acknowledged, present, failures) = ManyProcesses.Measure(place);
        Print("8 processes: acknowledged, lost, failed", $"{Number(acknowledged)}, {Number(acknowledged - present)}, {failures.Count}", "-", "0 lost, 0 failed");
        foreach (var failure in failures) Console.WriteLine($"  {failure}");
    }

    private static void Search(TrackingPlace place, int runs)
    {
        Console.WriteLine();
        Print(place.Name, "figure", "MLflow", "aim");
        using var store = place.Open();
        if (store.Find(new RunQuery { Limit = 1 }) is not [{ Id: var last }] || last != ManyRuns.Id(runs - 1))
        {
            Print(string.Create(CultureInfo.InvariantCulture, $"{runs:N0} runs x 20 metrics x 100 steps taken in"), $"{Number(ManyRuns.Fill(store, runs))} s", "-", "-");
        }

        Print("search: the newest 100", Times(ManyRuns.Search(store, new RunQuery { Limit = Found }, Found)), "77 ms", "5 ms");
        Print("search: 100 in the order of their start", Times(ManyRuns.Search(store, new RunQuery { Sort = "-started", Limit = Found }, Found)), "77 ms", "5 ms");
        Print("search: 100 by two conditions", Times(ManyRuns.Search(store, new RunQuery { Where = "metric1 > 0.2 and param1 >= 20", Limit = Found }, Found)), "-", "5 ms");
        Print("top 100 by a metric", Times(ManyRuns.Search(store, new RunQuery { Sort = "-metric7", Limit = Found }, Found)), "5,053 ms", "10 ms");
    }

    private static string Times((double Median, double Cpu) search) => string.Create(CultureInfo.InvariantCulture, $"{search.Median:0.00} ms (CPU {search.Cpu:0.00})");

    private static void Print(string what, string figure, string mlflow, string aim) => Console.WriteLine($"{what,-44} {figure,28} {mlflow,12} {aim,18}");

    private static string Number(double value) => value.ToString(value < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);
}
