using System.Globalization;

namespace Solvent.Benchmarks.Kernels;

/// <summary>What the system says of a running process.</summary>
internal static class ProcessUsage
{
    private const int UserTime = 11;
    private const int SystemTime = 12;
    private const double MillisecondsPerTick = 10;

    /// <summary>Processor time in milliseconds over all threads, in steps of ten.</summary>
    public static double Cpu(int process)
    {
        var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[UserTime], CultureInfo.InvariantCulture) + long.Parse(fields[SystemTime], CultureInfo.InvariantCulture)) * MillisecondsPerTick;
    }

    /// <summary>Resident memory in megabytes.</summary>
    public static double Memory(int process)
    {
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
