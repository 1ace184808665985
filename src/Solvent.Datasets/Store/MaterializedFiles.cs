namespace Solvent.Datasets;

/// <summary>Read-only copies of versions under their own file names, in <c>cache/files</c>, for readers that need a path.</summary>
internal sealed class MaterializedFiles(StoreDirectory store, ObjectStore objects, StatCache stats)
{
    /// <summary>The full path of a file with the bytes of the version, whose hash was checked when it was written.</summary>
    public async Task<string> GetAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        var path = Path.Combine(store.Cache, "files", version.Hash, version.FileName);
        if (File.Exists(path))
        {
            if (string.Equals(await stats.HashAsync(path, cancellationToken), version.Hash, StringComparison.Ordinal)) return path;
            // Somebody wrote to the copy. It is ours to replace, once it may be written to.
            File.SetAttributes(path, FileAttributes.Normal);
        }

        await AtomicFile.WriteAsync(path, (stream, token) => objects.CopyToAsync(version, stream, token), cancellationToken);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        return path;
    }
}
