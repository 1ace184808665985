namespace Solvent.Datasets;

/// <summary>One file of a version and the place that it goes to.</summary>
internal sealed class FileCheckout(DatasetStore store, DatasetVersion version, string hash, string target)
{
    private readonly FileStamp? _before = FileStamp.TryRead(target);
    private string? _found;

    /// <summary>Whether the place already has the bytes of the version.</summary>
    public async Task<bool> IsThereAsync(CancellationToken cancellationToken)
        => string.Equals(await FoundAsync(cancellationToken), hash, StringComparison.Ordinal);

    /// <summary>Whether the place has bytes that the store cannot give back.</summary>
    public async Task<bool> WouldLoseAsync(CancellationToken cancellationToken)
        => await FoundAsync(cancellationToken) is { } found && await store.Contents.DamageAsync(ObjectHash.Parse(found), cancellationToken) is not null;

    public async Task WriteAsync(bool force, CancellationToken cancellationToken)
    {
        await AtomicFile.WriteCopyAsync(
            target,
            async (stream, token) =>
            {
                await store.Contents.CopyToAsync(version, hash, stream, token);
                // The last moment before the rename: what was written to the file since it was looked at would be lost.
                if (!force && FileStamp.TryRead(target) != _before) throw FileContent.Changed(target);
            },
            cancellationToken);
        if (FileStamp.TryRead(target) is { } stamp) store.Stats.Remember(target, stamp, ObjectHash.Parse(hash), store.Time.GetUtcNow());
    }

    private async Task<string?> FoundAsync(CancellationToken cancellationToken)
        => _found ??= _before is null ? null : await store.Stats.HashAsync(target, cancellationToken);
}
