namespace Solvent.Datasets;

/// <summary>What a repair found and mended.</summary>
/// <param name="Remote">Where the sound bytes came from.</param>
/// <param name="Repaired">What was damaged and is sound now: versions (<c>taxi@v3</c>) and packs.</param>
/// <param name="Packs">Number of packs that were brought.</param>
/// <param name="Bytes">Their size in bytes.</param>
/// <param name="After">The check of the whole store afterwards; what it finds could not be repaired.</param>
public sealed record RepairReport(Remote Remote, IReadOnlyList<string> Repaired, int Packs, long Bytes, VerifyReport After)
{
    /// <summary>What the user should know: for instance that the remote is damaged too.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
