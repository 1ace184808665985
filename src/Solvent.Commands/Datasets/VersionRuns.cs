using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary>Which runs used a version.</summary>
internal sealed class VersionRuns
{
    private readonly Dictionary<string, IReadOnlyList<string>> _byHash = new(StringComparer.Ordinal);

    public static VersionRuns Open(CommandHost host) => new();

    /// <summary>The ids of the runs that read or wrote the bytes of <paramref name="version"/>.</summary>
    public IReadOnlyList<string> Using(DatasetVersion version) => _byHash.GetValueOrDefault(version.Hash) ?? [];
}
