using System.Runtime.InteropServices;

namespace Solvent.Benchmarks;

/// <summary>Asks the system what the ended children of this process have used.</summary>
internal static partial class ChildProcesses
{
    private const int Children = -1;

    /// <summary>User and system time of all children that have ended, over all their threads.</summary>
    public static unsafe TimeSpan CpuUsage()
    {
        // struct rusage starts with two struct timeval and is 144 bytes long on 64-bit Linux and macOS.
        var usage = stackalloc long[18];
        if (GetResourceUsage(Children, usage) != 0) throw new PlatformNotSupportedException("getrusage failed.");
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static unsafe partial int GetResourceUsage(int who, long* usage);
}
