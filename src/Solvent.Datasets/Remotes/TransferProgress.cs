namespace Solvent.Datasets;

/// <summary>How far a transfer has come. The total can grow while it becomes known what is needed.</summary>
/// <param name="BytesDone">Bytes that have arrived.</param>
/// <param name="BytesTotal">Bytes that are known to be needed.</param>
/// <param name="PacksDone">Packs that have arrived and are verified.</param>
/// <param name="PacksTotal">Packs that are known to be needed.</param>
public sealed record TransferProgress(long BytesDone, long BytesTotal, int PacksDone, int PacksTotal);
