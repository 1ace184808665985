namespace Solvent.Kernel.Execution;

/// <summary>Measures one execution.</summary>
internal readonly struct CellTimer
{
    private readonly TimeProvider _clock;
    private readonly long _started;
    private readonly TimeSpan _cpuBefore;

    public CellTimer(TimeProvider clock)
    {
        _clock = clock;
        _started = clock.GetTimestamp();
        _cpuBefore = Environment.CpuUsage.TotalTime;
    }

    /// <summary>The outcome of what has run since the timer was made.</summary>
    public CellResult Result(CellError? error, int executionCount)
        => new(
            error is null ? CellStatus.Ok : error.Status,
            executionCount,
            error,
            _clock.GetElapsedTime(_started),
            Environment.CpuUsage.TotalTime - _cpuBefore);
}
