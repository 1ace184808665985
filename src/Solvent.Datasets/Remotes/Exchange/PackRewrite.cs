namespace Solvent.Datasets;

/// <summary>Writes what is sound in damaged packs into new ones, and removes the damaged ones. All versions must be restorable before.</summary>
internal sealed class PackRewrite(DatasetStore store)
{
    /// <exception cref="SolventException"><c>store-busy</c>, <c>disk-full</c>, <c>write-failed</c>; the damaged packs stay.</exception>
    public async Task RunAsync(IEnumerable<string> packs, CancellationToken cancellationToken)
    {
        using var alone = await StoreLock.ExclusiveAsync(store.Directory, cancellationToken);
        using var batch = new ObjectBatch(store.Directory, store.Objects);
        var damaged = packs.ToList();
        foreach (var pack in damaged) await CopySoundAsync(pack, batch, cancellationToken);
        await batch.PublishAsync(cancellationToken);
        foreach (var pack in damaged) File.Delete(pack);
        // Notes of where objects are went with the packs; the new packs have them.
        store.Objects.Rescan();
    }

    private async Task CopySoundAsync(string pack, ObjectBatch batch, CancellationToken cancellationToken)
    {
        using var handle = File.OpenHandle(pack, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        foreach (var entry in store.Objects.EntriesOf(Path.GetFileNameWithoutExtension(pack)))
        {
            if (await store.Contents.DamageAsync(entry.Hash, cancellationToken) is not null) continue;
            var kept = new byte[entry.Stored];
            PackFile.Fill(handle, kept, entry.Offset);
            batch.Add(entry.Hash, entry.Form, kept, entry.Length, entry.Base);
        }
    }
}
