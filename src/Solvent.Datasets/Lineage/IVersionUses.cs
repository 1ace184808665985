namespace Solvent.Datasets;

/// <summary>Tells who outside of this room uses versions: the runs of experiments. What a run names must stay restorable.</summary>
public interface IVersionUses
{
    /// <summary>Every use of every version, those of the oldest run first.</summary>
    IReadOnlyList<VersionUse> All();

    /// <summary>The uses of data with a hash, those of the oldest run first.</summary>
    IReadOnlyList<VersionUse> Of(string hash);
}
