using System.Diagnostics;
using System.Globalization;

namespace Solvent.Benchmarks.Tracking;

/// <summary>What one call costs its caller, and when another process sees the value.</summary>
internal static class LogCalls
{
    /// <summary>The first word of the command line of the process that looks.</summary>
    public const string Watch = "tracking-watch";

    private const int Calls = 50_000;
    private const int Seen = 40;

    /// <summary>The median, the 99th percentile and the longest, in microseconds.</summary>
    public static (double Median, double P99, double Longest) Measure(TrackingPlace place)
    {
        using var store = place.Open();
        using var run = store.Start("calls");
        for (var i = 0; i < Calls / 10; i++) run.Log("warm", i, i);
        run.Flush();
        var ticks = new long[Calls];
        for (var i = 0; i < Calls; i++)
        {
            var started = Stopwatch.GetTimestamp();
            run.Log("loss", i, i);
            ticks[i] = Stopwatch.GetTimestamp() - started;
        }

        Array.Sort(ticks);
        return (Microseconds(ticks[Calls / 2]), Microseconds(ticks[Calls * 99 / 100]), Microseconds(ticks[^1]));
    }

    /// <summary>Milliseconds until another process has read a value that was logged now and then, sorted.</summary>
    public static IReadOnlyList<double> MeasureVisibility(TrackingPlace place)
    {
        using var store = place.Open();
        using var run = store.Start("visibility");
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Watch, place.Root, run.Id]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["SOLVENT_TRACKING"] = place.Address;
        using var watcher = Process.Start(start)!;
        watcher.StandardOutput.ReadLine();
        var random = new Random(1);
        var logged = new List<DateTime>();
        for (var i = 0; i < Seen; i++)
        {
            Thread.Sleep(random.Next(50, 250));
            run.Log("value", i, i);
            logged.Add(DateTime.UtcNow);
        }

        var delays = logged.Select(at => (new DateTime(long.Parse(watcher.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture), DateTimeKind.Utc) - at).TotalMilliseconds).ToList();
        watcher.WaitForExit();
        return [.. delays.Order()];
    }

    /// <summary>Looks for the values of a run and tells when it has seen each.</summary>
    public static int Look(string root, string run)
    {
        using var store = Experiments.ExperimentStore.Open(root);
        store.History(run, "value");
        Console.WriteLine("looking");
        for (var seen = 0; seen < Seen; Thread.Sleep(2))
        {
            var count = store.History(run, "value").Count;
            var now = DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
            for (; seen < count; seen++) Console.WriteLine(now);
        }

        return 0;
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
