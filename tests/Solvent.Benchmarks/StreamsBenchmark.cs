using System.Globalization;
using Solvent.Drift;

namespace Solvent.Benchmarks;

/// <summary>How many values a second each detector of drift in streams reads, on one thread: a stream of errors without a drift, where windows are longest, and one with many.</summary>
internal static class StreamsBenchmark
{
    private const int Values = 2_000_000;
    private const int Segment = 5_000;

    public static int Run(string[] options)
    {
        var runs = options is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 5;
        Figures.PrintMachine();
        var quiet = Errors(_ => 0.2);
        var changing = Errors(index => index / Segment % 2 == 0 ? 0.1 : 0.4);
        Console.WriteLine($"{Values:N0} values, million values a second of processor time:");
        foreach (var name in StreamDetectors.Names.Where(name => !name.StartsWith("frouros.", StringComparison.Ordinal)))
        {
            Figures.Print($"  {name}, no drift", "M/s", Enumerable.Range(0, runs).Select(_ => Rate(name, quiet)));
            Figures.Print($"  {name}, {Values / Segment} drifts", "M/s", Enumerable.Range(0, runs).Select(_ => Rate(name, changing)));
        }

        return 0;
    }

    private static double Rate(string name, double[] values)
    {
        var detector = StreamDetectors.Create(name);
        var before = Environment.CpuUsage.TotalTime;
        foreach (var value in values) detector.Update(value);
        return values.Length / (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
    }

    private static double[] Errors(Func<int, double> rate)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Values).Select(index => random.NextDouble() < rate(index) ? 1.0 : 0.0)];
    }
}
