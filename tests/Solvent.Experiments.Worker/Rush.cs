using System.Diagnostics;
using System.Globalization;

namespace Solvent.Experiments.Worker;

/// <summary>Logs numbered values to one run as fast as it can.</summary>
internal static class Rush
{
    public static void Log(string root, string id, TimeSpan duration)
    {
        using var store = ExperimentStore.Open(root);
        var run = store.Start($"worker {id}");
        Report.Line($"started {run.Id}");
        var started = Stopwatch.GetTimestamp();
        var count = 0;
        for (; Stopwatch.GetElapsedTime(started) < duration; count++) run.Log("value", count, count);
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"acknowledged {run.Id} {count}"));
        run.End();
        Report.Line($"ended {run.Id}");
    }
}
