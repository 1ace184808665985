using System.Diagnostics;
using System.Globalization;
using Solvent.Experiments;

namespace Solvent.Benchmarks.Tracking;

/// <summary>A project with many runs of 20 metrics of 100 steps and 10 parameters, and searches in it.</summary>
internal static class ManyRuns
{
    private const int Metrics = 20;
    private const int Steps = 100;
    private const int Params = 10;
    private const int Searches = 100;
    private const int Warmups = 100;

    /// <summary>Takes runs in as an import does, a transaction each.</summary>
    /// <returns>Seconds.</returns>
    public static double Fill(ExperimentStore store, int runs)
    {
        var insertion = new RunInsertion(store.Database);
        var random = new Random(20240917);
        var start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var watch = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs; i++)
        {
            var startedAt = start.AddMinutes(i);
            var histories = Enumerable.Range(0, Metrics).ToDictionary(
                metric => Name("metric", metric),
                _ => (IReadOnlyList<MetricPoint>)[.. Enumerable.Range(0, Steps).Select(step => new MetricPoint(step, random.NextDouble(), startedAt.AddSeconds(step)))],
                StringComparer.Ordinal);
            insertion.Insert(
                new RunRecord
                {
                    Id = Id(i),
                    Experiment = Name("experiment", i % 4),
                    Status = RunStatus.Finished,
                    StartedAt = startedAt,
                    EndedAt = startedAt.AddMinutes(2),
                    DurationSeconds = 120,
                    Params = Enumerable.Range(0, Params).ToDictionary(param => Name("param", param), _ => random.Next(100).ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal),
                    Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["who"] = "Daisy" },
                },
                histories);
        }

        return Stopwatch.GetElapsedTime(watch).TotalSeconds;
    }

    /// <summary>The median of many searches, warm, and the processor time of one, in milliseconds.</summary>
    public static (double Median, double Cpu) Search(ExperimentStore store, RunQuery query, int expected)
    {
        var times = new List<double>();
        var cpu = TimeSpan.Zero;
        for (var i = -Warmups; i < Searches; i++)
        {
            if (i == 0) cpu = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            var found = store.Find(query);
            if (i >= 0) times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (found.Count != expected || found[0].Metrics.Count != Metrics || found[0].Params.Count != Params) throw new InvalidOperationException("The search is wrong.");
        }

        times.Sort();
        return (times[Searches / 2], (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / Searches);
    }

    /// <summary>The identifier of a run.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:0000000000}");

    private static string Name(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}{number}");
}
