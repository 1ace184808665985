using System.Diagnostics;
using System.Globalization;

namespace Solvent.Benchmarks.Tracking;

/// <summary>Values a second, in calls of a hundred metrics, until all of them are in the database.</summary>
internal static class Batches
{
    private const int Metrics = 100;
    private const int Calls = 5_000;

    public static double Measure(TrackingPlace place)
    {
        using var store = place.Open();
        using var run = store.Start("batches");
        var names = Enumerable.Range(0, Metrics).Select(index => string.Create(CultureInfo.InvariantCulture, $"metric{index}")).ToList();
        run.Log(names.ToDictionary(name => name, _ => 0.0), 0);
        run.Flush();
        var started = Stopwatch.GetTimestamp();
        for (var step = 1; step <= Calls; step++) run.Log(names.ToDictionary(name => name, _ => 1.0 / step), step);
        run.Flush();
        var elapsed = Stopwatch.GetElapsedTime(started);
        if (store.History(run.Id, names[^1]).Count != Calls + 1) throw new InvalidOperationException("Values are missing.");
        return Calls * Metrics / elapsed.TotalSeconds;
    }
}
