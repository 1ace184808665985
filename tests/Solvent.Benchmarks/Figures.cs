using System.Globalization;

namespace Solvent.Benchmarks;

/// <summary>Prints measured values: the median, and the smallest and largest beside it.</summary>
internal static class Figures
{
    public static void PrintMachine()
        => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}"));

    public static void Print(string name, string unit, IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-44} {sorted[sorted.Length / 2],8:0.0} {unit,-3} (of {sorted.Length}: {sorted[0]:0.0} to {sorted[^1]:0.0})"));
    }
}
