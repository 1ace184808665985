namespace Solvent.Datasets;

/// <summary>What a fetch brought.</summary>
/// <param name="Remote">Where from.</param>
/// <param name="Versions">The versions that were not known here: <c>taxi@v3</c>.</param>
/// <param name="Tags">The tags that were not here, or were on another version: <c>taxi#clean</c>.</param>
/// <param name="Packs">Number of packs that were brought.</param>
/// <param name="Bytes">Their size in bytes.</param>
public sealed record FetchResult(Remote Remote, IReadOnlyList<string> Versions, IReadOnlyList<string> Tags, int Packs, long Bytes)
{
    /// <summary>Versions from here that got another number, because the remote has other bytes under theirs.</summary>
    public IReadOnlyList<RenumberedVersion> Renumbered { get; init; } = [];

    /// <summary>What the user should know.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
