using System.Diagnostics;
using System.Globalization;

namespace Solvent.Benchmarks.Tracking;

/// <summary>Eight processes that log as fast as they can at once.</summary>
internal static class ManyProcesses
{
    private const int Processes = 8;
    private const int Milliseconds = 2_000;

    /// <summary>Values that were acknowledged, those of them that are there afterwards, and what went wrong.</summary>
    public static (long Acknowledged, long Present, IReadOnlyList<string> Failures) Measure(TrackingPlace place)
    {
        var workers = Enumerable.Range(0, Processes).Select(id => Start(place, id)).ToList();
        var lines = workers.SelectMany(worker =>
        {
            using (worker)
            {
                var said = worker.StandardOutput.ReadToEnd();
                worker.WaitForExit();
                return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            }
        }).ToList();
        using var store = place.Open();
        var (acknowledged, present) = (0L, 0L);
        foreach (var words in lines.Select(line => line.Split(' ')).Where(words => words[0] is "acknowledged"))
        {
            var count = long.Parse(words[2], CultureInfo.InvariantCulture);
            acknowledged += count;
            present += store.History(words[1], "value").Select(point => point.Step).Distinct().LongCount(step => step < count);
        }

        return (acknowledged, present, [.. lines.Where(line => line.StartsWith("failed", StringComparison.Ordinal))]);
    }

    private static Process Start(TrackingPlace place, int id)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var worker = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Solvent.Experiments.Worker", configuration, "Solvent.Experiments.Worker.dll"));
        var start = new ProcessStartInfo("dotnet", [worker, "rush", place.Root, id.ToString(CultureInfo.InvariantCulture), Milliseconds.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["SOLVENT_TRACKING"] = place.Address;
        return Process.Start(start)!;
    }
}
