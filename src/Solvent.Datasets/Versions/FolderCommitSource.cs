namespace Solvent.Datasets;

/// <summary>The files of a folder, or those that a glob chooses.</summary>
internal class FolderCommitSource(DatasetStore store, FolderSource folder) : CommitSource(store, folder.Folder)
{
    // Longer files are cut and compressed on all processors by themselves.
    private const long LongFile = 1 << 20;

    public override string? Pattern => folder.Pattern;

    public override async Task<CommittedContent> AddAsync(
        ObjectBatch batch, IReadOnlyList<DatasetVersion> known, CommitOptions options, CancellationToken cancellationToken)
    {
        var files = Files();
        var before = known.LastOrDefault(version => version.Kind == DatasetKind.Folder);
        var previous = before is null ? [] : (await Store.Contents.TryManifestAsync(before, cancellationToken)).ToDictionary(file => file.Path, file => file.Hash, StringComparer.Ordinal);
        using var writer = new ContentWriter(batch, Store.Objects, Store.Reader);
        var stored = Store.Objects.Plain();
        var hashes = new ObjectHash[files.Count];
        var total = files.Sum(file => file.Stamp.Length);
        long done = 0;
        await Parallel.ForAsync(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken }, async (index, token) =>
        {
            if (files[index].Stamp.Length > LongFile) return;
            hashes[index] = await AddAsync(index, progress: null, token);
            options.Progress?.Report(new CommitProgress(Interlocked.Add(ref done, files[index].Stamp.Length), total));
        });
        for (var index = 0; index < files.Count; index++)
        {
            if (files[index].Stamp.Length <= LongFile) continue;
            var so = done;
            hashes[index] = await AddAsync(index, options.Progress is { } progress ? new PartialProgress(progress, so, total) : null, cancellationToken);
            done += files[index].Stamp.Length;
        }

        var manifest = FolderManifest.Write(files.Select((file, index) => new DatasetFile(file.Path, hashes[index].ToString(), file.Stamp.Length)));
        var hash = await writer.AddAsync(manifest, before is null ? null : ObjectHash.Parse(before.Hash), cancellationToken);
        return new CommittedContent(DatasetKind.Folder, hash.ToString(), total, files.Count, [.. files.Select(file => (file.Place, file.Stamp))]);

        async Task<ObjectHash> AddAsync(int index, IProgress<CommitProgress>? progress, CancellationToken token)
        {
            var (path, stamp) = (files[index].Place, files[index].Stamp);
            if (Store.Stats.TryHash(path, stamp) is { } noted && (stored.Contains(noted) || Store.Contents.IsComplete(noted))) return noted;
            var started = Store.Time.GetUtcNow();
            var from = previous.TryGetValue(files[index].Path, out var older) ? ObjectHash.Parse(older) : (ObjectHash?)null;
            var added = await writer.AddFileAsync(path, stamp, from, progress, token);
            Store.Stats.Remember(path, stamp, added, started);
            return added;
        }
    }

    /// <summary>The files in ordinal order of their paths.</summary>
    protected virtual IReadOnlyList<SourceFile> Files()
        => [.. folder.Files().Select(file => new SourceFile(file.Path, Path.Combine(FullPath, file.Path), file.Stamp))];
}
