using System.Globalization;

namespace Solvent.Datasets;

/// <summary>
/// Gives versions from here another number where a remote has other bytes under theirs. The new file is there before the old one is replaced, so that a kill
/// between loses nothing, and a second try finds it.
/// </summary>
internal sealed class Renumbering(VersionCatalog versions)
{
    /// <param name="dataset">The dataset.</param>
    /// <param name="there">Its versions on the remote.</param>
    /// <param name="cancellationToken">Stops after a version.</param>
    public async Task<IReadOnlyList<RenumberedVersion>> RunAsync(string dataset, IReadOnlyList<RemoteVersion> there, CancellationToken cancellationToken)
    {
        var theirs = there.ToDictionary(version => version.Version.Version, StringComparer.Ordinal);
        var mine = versions.TryVersions(dataset);
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var version in mine.Where(version => theirs.TryGetValue(version.Version, out var other) && VersionConflict.IsBetween(version, other.Version)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var target = mine.FirstOrDefault(other => !theirs.ContainsKey(other.Version) && IsSame(other, version))
                ?? await AddAsync(version, ParentOf(version, moved), theirs.Values, cancellationToken);
            await versions.TagAsync(target, version.Tags, cancellationToken);
            await versions.ReplaceAsync(theirs[version.Version].Version, cancellationToken);
            moved.Add(version.Version, target.Version);
        }

        // Versions that keep their number may come from one that does not.
        foreach (var version in mine.Where(version => !theirs.ContainsKey(version.Version) && version.Parent is { } parent && moved.ContainsKey(parent)))
        {
            await versions.ReplaceAsync(version with { Parent = ParentOf(version, moved) }, cancellationToken);
        }

        return [.. moved.Select(pair => new RenumberedVersion($"{dataset}@{pair.Key}", $"{dataset}@{pair.Value}"))];
    }

    private async Task<DatasetVersion> AddAsync(DatasetVersion version, string? parent, IEnumerable<RemoteVersion> theirs, CancellationToken cancellationToken)
    {
        var least = theirs.Max(other => other.Version.Number) + 1;
        var (added, _) = await versions.AppendAsync(
            version.Dataset,
            (number, _) => version with { Version = string.Create(CultureInfo.InvariantCulture, $"v{Math.Max(number, least)}"), Parent = parent, Tags = [] },
            cancellationToken);
        return added;
    }

    private static bool IsSame(DatasetVersion one, DatasetVersion other)
        => one.Number > other.Number && !VersionConflict.IsBetween(one, other) && one.CreatedAt == other.CreatedAt && one.Message == other.Message;

    private static string? ParentOf(DatasetVersion version, Dictionary<string, string> moved)
        => version.Parent is { } parent ? moved.GetValueOrDefault(parent, parent) : null;
}
