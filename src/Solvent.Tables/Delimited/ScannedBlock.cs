namespace Solvent.Tables;

/// <summary>What the first pass over a block has found.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Offset">Where it starts in the file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="HasQuotes">Whether a quote occurs in it.</param>
/// <param name="Fingerprints">A hash of each record.</param>
internal sealed record ScannedBlock(int Number, long Offset, int Length, bool HasQuotes, UInt128[] Fingerprints);
