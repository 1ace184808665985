namespace Solvent.Datasets.Worker;

/// <summary>No run has used anything.</summary>
internal sealed class NoUses : IVersionUses
{
    public IReadOnlyList<VersionUse> All() => [];

    public IReadOnlyList<VersionUse> Of(string hash) => [];
}
