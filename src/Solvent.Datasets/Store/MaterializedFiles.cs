namespace Solvent.Datasets;

/// <summary>Read-only copies of versions under their own names, in <c>cache/files</c>, for readers that need a path.</summary>
internal sealed class MaterializedFiles(DatasetStore store)
{
    /// <summary>The full path of a file or folder with the bytes of the version, whose hashes were checked when they were written.</summary>
    public async Task<string> GetAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        var place = Path.Combine(store.Directory.Cache, "files", version.Hash, version.FileName);
        if (version.Kind == DatasetKind.File)
        {
            await EnsureAsync(version, version.Hash, place, cancellationToken);
        }
        else
        {
            var files = await store.Contents.FilesAsync(version, cancellationToken);
            Directory.CreateDirectory(place);
            await Parallel.ForEachAsync(files, cancellationToken, async (file, token) => await EnsureAsync(version, file.Hash, Path.Combine(place, file.Path), token));
        }

        store.Stats.Save();
        return place;
    }

    /// <summary>The full path of one file of a version.</summary>
    public async Task<string> GetAsync(DatasetVersion version, DatasetFile file, CancellationToken cancellationToken)
    {
        var place = Path.Combine(store.Directory.Cache, "files", file.Hash, Path.GetFileName(file.Path));
        await EnsureAsync(version, file.Hash, place, cancellationToken);
        store.Stats.Save();
        return place;
    }

    private async Task EnsureAsync(DatasetVersion version, string hash, string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            if (string.Equals(await store.Stats.HashAsync(path, cancellationToken), hash, StringComparison.Ordinal)) return;
            // Somebody wrote to the copy. It is ours to replace, once it may be written to.
            File.SetAttributes(path, FileAttributes.Normal);
        }

        await AtomicFile.WriteCopyAsync(path, (stream, token) => store.Contents.CopyToAsync(version, hash, stream, token), cancellationToken);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        if (FileStamp.TryRead(path) is { } stamp) store.Stats.Remember(path, stamp, ObjectHash.Parse(hash), store.Time.GetUtcNow());
    }
}
