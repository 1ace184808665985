using System.ComponentModel;
using System.Diagnostics;

namespace Solvent.Experiments;

/// <summary>A process that can be recognised later: identifiers are reused, the time of the start tells them apart.</summary>
/// <param name="Host">The machine it runs on.</param>
/// <param name="Id">Its identifier there.</param>
/// <param name="StartedAt">When it was started, in milliseconds since 1970 UTC.</param>
internal sealed record ProcessIdentity(string Host, int Id, long StartedAt)
{
    public static ProcessIdentity Current { get; } = OfCurrent();

    /// <summary>False when it certainly runs no more; a process of another machine counts as alive.</summary>
    public bool MayBeAlive()
    {
        if (!string.Equals(Host, Environment.MachineName, StringComparison.OrdinalIgnoreCase)) return true;
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
