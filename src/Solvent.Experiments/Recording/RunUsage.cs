using System.Diagnostics;

namespace Solvent.Experiments;

/// <summary>What a run uses of the machine, from now on.</summary>
internal sealed class RunUsage(TimeProvider time)
{
    private readonly TimeSpan _processorTimeBefore = Environment.CpuUsage.TotalTime;
    private readonly long _startedAt = time.GetTimestamp();

    /// <summary>The most memory that the process has had in use since it started.</summary>
    public static long PeakMemoryBytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Time passed, by a clock that does not jump.</summary>
    public long Milliseconds => (long)time.GetElapsedTime(_startedAt).TotalMilliseconds;

    public double ProcessorSeconds => (Environment.CpuUsage.TotalTime - _processorTimeBefore).TotalSeconds;
}
