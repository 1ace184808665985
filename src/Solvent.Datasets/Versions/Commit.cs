using System.Globalization;

namespace Solvent.Datasets;

/// <summary>Stores the bytes of a file and adds the version that names them.</summary>
internal sealed class Commit(StoreDirectory store, VersionCatalog catalog, ObjectStore objects, TimeProvider time)
{
    public async Task<CommitResult> RunAsync(string path, string name, CommitOptions options, CancellationToken cancellationToken)
    {
        DatasetName.Require(name, "dataset");
        foreach (var tag in options.Tags) DatasetName.Require(tag, "tag");
        var stamp = FileStamp.Read(path);
        await store.EnsureCreatedAsync(cancellationToken);
        store.RemoveAbandonedFiles(time.GetUtcNow());

        var known = catalog.TryVersions(name);
        var hash = await KnownContentAsync(path, stamp, known, cancellationToken)
            ?? await objects.AddAsync(path, options.Progress, cancellationToken);
        var notices = new List<string>();
        var rows = known.LastOrDefault(version => string.Equals(version.Hash, hash, StringComparison.Ordinal)) is { } same
            ? same.Rows
            : RowCount.Of(path, notices, cancellationToken);
        if (FileStamp.TryRead(path) != stamp) throw FileContent.Changed(path);

        // Committing again under a tag that already names these bytes, as a notebook does when it is run again, asks for nothing new.
        var tagged = known.LastOrDefault(version => string.Equals(version.Hash, hash, StringComparison.Ordinal) && version.Tags.Intersect(options.Tags).Any());
        var (version, created) = tagged is not null ? (tagged, false) : await catalog.AppendAsync(
            name,
            (number, newest) => string.Equals(newest?.Hash, hash, StringComparison.Ordinal) ? null : new DatasetVersion(
                name,
                string.Create(CultureInfo.InvariantCulture, $"v{number}"),
                hash,
                rows,
                stamp.Length,
                objects.StoredBytes(hash),
                time.GetUtcNow(),
                options.Message,
                newest?.Version,
                Tags: [],
                Path.GetFileName(path),
                TrackedPathOf(path),
                options.Keys.Count > 0 ? options.Keys : newest?.Keys ?? []),
            cancellationToken);
        await catalog.TagAsync(version, options.Tags, cancellationToken);
        if (!created && options.Keys.Count > 0 && !options.Keys.SequenceEqual(version.Keys))
        {
            notices.Add($"The key was not recorded: {version.Reference} has the same data, and a version never changes.");
        }

        return new CommitResult(catalog.Resolve(version.Reference), created) { Notices = notices };
    }

    /// <summary>The hash of content that a version of the dataset already holds undamaged: found by hashing alone, at a tenth of the cost.</summary>
    private async Task<string?> KnownContentAsync(
        string path, FileStamp stamp, IReadOnlyList<DatasetVersion> known, CancellationToken cancellationToken)
    {
        if (known.All(version => version.Bytes != stamp.Length)) return null;
        var hash = await FileContent.HashAsync(path, cancellationToken);
        return known.Any(version => string.Equals(version.Hash, hash, StringComparison.Ordinal))
            && await objects.DamageAsync(hash, cancellationToken) is null ? hash : null;
    }

    private string? TrackedPathOf(string path)
    {
        var relative = Path.GetRelativePath(store.Root, path).Replace('\\', '/');
        var isForeign = Path.IsPathRooted(relative)
            || relative.StartsWith("../", StringComparison.Ordinal)
            || relative.StartsWith(StoreDirectory.FolderName + "/", StringComparison.Ordinal);
        return isForeign ? null : relative;
    }
}
