using System.Globalization;
using Solvent.Drift;

namespace Solvent.Datasets;

/// <summary>
/// Profiles of versions, in <c>cache/profiles</c>, named by the hash of the version and the format of the profile: what a version holds never changes, so that its
/// profile is made once. They can be made again, and are neither pushed nor in git.
/// </summary>
internal sealed class VersionProfiles(DatasetStore store, MaterializedFiles materialized)
{
    private const string End = ".profile";

    private static readonly HashSet<string> TableEnds = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".tsv", ".tab", ".parquet", ".pq", ".arrow", ".arrows", ".feather", ".json", ".jsonl", ".ndjson",
    };

    /// <summary>The profile that is there, else one that is made of the version.</summary>
    public async Task<ReferenceProfile> GetAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        if (Kept(version) is { } kept) return kept;
        var profile = ReferenceProfile.OfFiles(await TablesAsync(version, cancellationToken), version.Reference, cancellationToken: cancellationToken);
        await profile.SaveAsync(PathOf(version), cancellationToken);
        return profile;
    }

    /// <summary>Removes the profiles of versions that are gone, and those of other formats.</summary>
    public static void Collect(DatasetStore store, IReadOnlySet<string> hashes)
    {
        var folder = FolderOf(store);
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (!hashes.Any(hash => Path.GetFileName(file) == NameOf(hash))) File.Delete(file);
        }
    }

    private static string FolderOf(DatasetStore store) => Path.Combine(store.Directory.Cache, "profiles");

    private static string NameOf(string hash) => string.Create(CultureInfo.InvariantCulture, $"{hash}.{ReferenceProfile.Format}{End}");

    private string PathOf(DatasetVersion version) => Path.Combine(FolderOf(store), NameOf(version.Hash));

    private ReferenceProfile? Kept(DatasetVersion version)
    {
        var path = PathOf(version);
        if (!File.Exists(path)) return null;
        try
        {
            // The same bytes may have another name by now.
            return ReferenceProfile.Open(path).WithName(version.Reference);
        }
        catch (SolventException exception) when (exception.Code is "profile-unreadable" or "profile-too-new" or "file-not-found")
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<string>> TablesAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        var place = await materialized.GetAsync(version, cancellationToken);
        if (version.Kind == DatasetKind.File) return [place];
        var files = await store.Contents.FilesAsync(version, cancellationToken);
        List<string> tables = [.. files.Where(file => IsTable(file.Path)).Select(file => Path.Combine(place, file.Path))];
        return tables.Count > 0 ? tables : throw new SolventException("not-a-table", $"No file of {version.Reference} is a table.")
        {
            Hint = "Name a version that holds a table, or a folder with the parts of one.",
        };
    }

    private static bool IsTable(string path)
        => TableEnds.Contains(Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path));
}
