namespace Solvent.Datasets;

/// <summary>One file.</summary>
internal sealed class FileCommitSource(DatasetStore store, string path, FileStamp stamp) : CommitSource(store, path)
{
    public override async Task<CommittedContent> AddAsync(
        ObjectBatch batch, IReadOnlyList<DatasetVersion> known, CommitOptions options, CancellationToken cancellationToken)
    {
        var started = Store.Time.GetUtcNow();
        using var writer = new ContentWriter(batch, Store.Objects, Store.Reader);
        var previous = known.LastOrDefault(version => version.Kind == DatasetKind.File);
        if (await KnownContentAsync(known, cancellationToken) is { } held) return Content(held, started);
        // Rows are counted while the content is stored: both read the file, and neither waits for the other.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var notices = new List<string>();
        var counting = Task.Run(() => RowCount.Of(FullPath, notices, stop.Token), stop.Token);
        try
        {
            var hash = await writer.AddFileAsync(FullPath, stamp, previous is null ? null : ObjectHash.Parse(previous.Hash), options.Progress, cancellationToken);
            return Content(hash, started) with { Rows = await counting, Notices = notices };
        }
        catch
        {
            await stop.CancelAsync();
            await ((Task)counting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private CommittedContent Content(ObjectHash hash, DateTimeOffset read)
    {
        Store.Stats.Remember(FullPath, stamp, hash, read);
        return new CommittedContent(DatasetKind.File, hash.ToString(), stamp.Length, Files: 1, [(FullPath, stamp)]);
    }

    /// <summary>The hash of content that a version of the dataset already holds undamaged: found by hashing alone, at a tenth of the cost, or by the stamp.</summary>
    private async Task<ObjectHash?> KnownContentAsync(IReadOnlyList<DatasetVersion> known, CancellationToken cancellationToken)
    {
        if (known.All(version => version.Bytes != stamp.Length)) return null;
        var noted = Store.Stats.TryHash(FullPath, stamp);
        var hash = noted ?? ObjectHash.Parse(await FileContent.HashAsync(FullPath, cancellationToken));
        if (known.All(version => !string.Equals(version.Hash, hash.ToString(), StringComparison.Ordinal))) return null;
        // The file had to be read anyway, so the store is asked to prove itself too.
        return noted is null ? await Store.Contents.DamageAsync(hash, cancellationToken) is null ? hash : null
            : Store.Contents.IsComplete(hash) ? hash : null;
    }
}
