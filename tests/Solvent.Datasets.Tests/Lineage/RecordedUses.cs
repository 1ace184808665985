namespace Solvent.Datasets.Tests.Lineage;

/// <summary>Runs that use versions, as a test has them.</summary>
internal sealed class RecordedUses(params VersionUse[] uses) : IVersionUses
{
    public static RecordedUses None { get; } = new();

    public IReadOnlyList<VersionUse> All() => uses;

    public IReadOnlyList<VersionUse> Of(string hash) => [.. uses.Where(use => use.Hash == hash)];
}
