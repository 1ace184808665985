namespace Solvent.Datasets;

/// <summary>A number under which a remote and the store here have different bytes.</summary>
/// <param name="Here">The version here.</param>
/// <param name="There">The version on the remote.</param>
internal sealed record VersionConflict(DatasetVersion Here, DatasetVersion There)
{
    public static bool IsBetween(DatasetVersion here, DatasetVersion there)
        => here.Hash != there.Hash || here.Kind != there.Kind || here.Suite != there.Suite;

    public static SolventException Failure(IReadOnlyList<VersionConflict> conflicts, RemoteConnection remote)
    {
        var first = conflicts[0];
        var others = conflicts.Count > 1 ? $" So it is with {string.Join(", ", conflicts.Skip(1).Select(conflict => conflict.Here.Reference))}." : "";
        return new SolventException(
            "version-conflict",
            $"Somebody else pushed another {first.Here.Reference} to the remote {remote.Name}: {Difference(first)}.{others}")
        {
            Hint = $"Nothing is lost. 'solvent dataset pull {first.Here.Dataset} --renumber' brings theirs and gives yours the next free number; then push again.",
        };
    }

    private static string Difference(VersionConflict conflict) => conflict.Here.Hash == conflict.There.Hash
        ? "the same data with other expectations"
        : $"{conflict.There.Hash[..12]} there, {conflict.Here.Hash[..12]} here";
}
