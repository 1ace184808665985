namespace Solvent.Experiments;

/// <summary>Counts what a transfer has moved.</summary>
internal sealed class TransferMeter(IProgress<RunTransferProgress>? progress, int runs)
{
    private int _runsDone;
    private long _bytesDone;
    private long _bytesTotal;

    public void Expect(long bytes)
    {
        _bytesTotal += bytes;
        Report();
    }

    public void Move(long bytes)
    {
        _bytesDone += bytes;
        Report();
    }

    public void FinishRun()
    {
        _runsDone++;
        // A run that was there needed none of what was expected of it.
        _bytesDone = _bytesTotal;
        Report();
    }

    private void Report() => progress?.Report(new RunTransferProgress(_runsDone, Math.Max(runs, _runsDone), _bytesDone, _bytesTotal));
}
