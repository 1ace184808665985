using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Commands.Datasets;

/// <summary>Which runs used a version.</summary>
internal sealed class VersionRuns
{
    private readonly Dictionary<string, IReadOnlyList<string>> _byHash;

    private VersionRuns(Dictionary<string, IReadOnlyList<string>> byHash) => _byHash = byHash;

    /// <summary>Nothing is known about runs.</summary>
    public static VersionRuns None { get; } = new([]);

    public static VersionRuns Open(CommandHost host)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        return new VersionRuns(store.VersionUses.All()
            .GroupBy(use => use.Hash, use => use.Run, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Distinct(StringComparer.Ordinal)], StringComparer.Ordinal));
    }

    /// <summary>The ids of the runs that read or wrote the bytes of <paramref name="version"/>, oldest first.</summary>
    public IReadOnlyList<string> Using(DatasetVersion version) => _byHash.GetValueOrDefault(version.Hash) ?? [];
}
