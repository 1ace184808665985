namespace Solvent.Datasets;

/// <summary>The outcome of reading every version back and hashing it.</summary>
/// <param name="Versions">Number of versions looked at.</param>
/// <param name="Objects">Number of distinct contents behind them.</param>
/// <param name="Bytes">Original bytes of these contents.</param>
/// <param name="Damaged">The versions that cannot be restored, in ordinal order.</param>
public sealed record VerifyReport(int Versions, int Objects, long Bytes, IReadOnlyList<DamagedVersion> Damaged)
{
    /// <summary>True when every version can be restored byte for byte.</summary>
    public bool Passed => Damaged.Count == 0;
}
