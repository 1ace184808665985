namespace Solvent.Datasets;

/// <summary>Counts what several threads transfer.</summary>
internal sealed class TransferMeter(IProgress<TransferProgress>? progress)
{
    private readonly Lock _gate = new();
    private TransferProgress _state = new(0, 0, 0, 0);

    /// <summary>The packs that have arrived so far.</summary>
    public int Packs => _state.PacksDone;

    /// <summary>The bytes that went over the line so far.</summary>
    public long Bytes => _state.BytesDone;

    public void Expect(int packs, long bytes) => Change(state => state with { PacksTotal = state.PacksTotal + packs, BytesTotal = state.BytesTotal + bytes });

    public void Transferred(long bytes) => Change(state => state with { BytesDone = state.BytesDone + bytes });

    public void PackDone() => Change(state => state with { PacksDone = state.PacksDone + 1 });

    private void Change(Func<TransferProgress, TransferProgress> change)
    {
        lock (_gate)
        {
            _state = change(_state);
            progress?.Report(_state);
        }
    }
}
