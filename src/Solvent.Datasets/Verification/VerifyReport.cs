namespace Solvent.Datasets;

/// <summary>The outcome of reading versions back and hashing them.</summary>
/// <param name="Versions">Number of versions looked at.</param>
/// <param name="Objects">Number of distinct contents behind them.</param>
/// <param name="Bytes">Original bytes of these contents.</param>
/// <param name="Damaged">The versions that cannot be restored, in ordinal order.</param>
public sealed record VerifyReport(int Versions, int Objects, long Bytes, IReadOnlyList<DamagedVersion> Damaged)
{
    /// <summary>Packs in which a bit is wrong, even if no version needs it; only when all versions were looked at.</summary>
    public IReadOnlyList<DamagedPack> Packs { get; init; } = [];

    /// <summary>True when every version can be restored byte for byte, and every pack is as it was written.</summary>
    public bool Passed => Damaged.Count == 0 && Packs.Count == 0;
}
