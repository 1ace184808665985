using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Solvent.Experiments;

/// <summary>A process that can be recognised later: identifiers are reused, the time of the start tells them apart.</summary>
/// <param name="Host">The machine it runs on.</param>
/// <param name="Id">Its identifier there.</param>
/// <param name="StartedAt">When it was started, in milliseconds since 1970 UTC.</param>
internal sealed record ProcessIdentity(string Host, int Id, long StartedAt)
{
    /// <summary>How long a run on another machine may be silent before it counts as interrupted: six of its signs of life.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);

    public static ProcessIdentity Current { get; } = OfCurrent();

    [JsonIgnore]
    public bool IsOfThisMachine => string.Equals(Host, Environment.MachineName, StringComparison.OrdinalIgnoreCase);

    /// <summary>False when it certainly runs no more; a process of another machine counts as alive.</summary>
    public bool MayBeAlive()
    {
        if (!IsOfThisMachine) return true;
        try
        {
            using var process = Process.GetProcessById(Id);
            // The start is computed from clock ticks since boot, so two readings differ by some milliseconds.
            return Math.Abs(StartOf(process) - StartedAt) < 2_000;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (Win32Exception)
        {
            return true;
        }
    }

    private static ProcessIdentity OfCurrent()
    {
        using var process = Process.GetCurrentProcess();
        return new ProcessIdentity(Environment.MachineName, process.Id, StartOf(process));
    }

    private static long StartOf(Process process) => new DateTimeOffset(process.StartTime.ToUniversalTime(), TimeSpan.Zero).ToUnixTimeMilliseconds();
}
