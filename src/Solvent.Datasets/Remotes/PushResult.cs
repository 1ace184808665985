namespace Solvent.Datasets;

/// <summary>What a push sent.</summary>
/// <param name="Remote">Where to.</param>
/// <param name="Versions">The versions that the remote did not have: <c>taxi@v3</c>.</param>
/// <param name="Tags">The tags that it did not have, or had on another version: <c>taxi#clean</c>.</param>
/// <param name="Packs">Number of packs sent.</param>
/// <param name="Bytes">Their size in bytes.</param>
public sealed record PushResult(Remote Remote, IReadOnlyList<string> Versions, IReadOnlyList<string> Tags, int Packs, long Bytes)
{
    /// <summary>What the user should know: for instance which tags were left alone, and why.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
