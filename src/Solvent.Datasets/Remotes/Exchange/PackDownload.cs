namespace Solvent.Datasets;

/// <summary>
/// Brings one pack. What has arrived stays when the transfer breaks off, and the next one goes on behind it. The pack comes into the store only when its
/// bytes have the hash that is its name.
/// </summary>
internal sealed class PackDownload(DatasetStore store, RemoteConnection remote, TransferMeter meter)
{
    /// <exception cref="SolventException"><c>remote-damaged</c>, <c>remote-unreachable</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public async Task RunAsync(string pack, long bytes, CancellationToken cancellationToken)
    {
        var partial = Path.Combine(store.Directory.Temporary, pack + ".part");
        try
        {
            Directory.CreateDirectory(store.Directory.Temporary);
            await using var alone = TryOpen(partial);
            if (alone is not null)
            {
                await ReceiveAsync(alone, pack, bytes, cancellationToken);
                await KeepAsync(alone, partial, pack, cancellationToken);
                return;
            }

            // Another process brings the same pack at this moment.
            var own = store.Directory.NewTemporaryFile();
            await using var file = TryOpen(own) ?? throw new IOException($"Cannot write '{own}'.");
            await ReceiveAsync(file, pack, bytes, cancellationToken);
            await KeepAsync(file, own, pack, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw AtomicFile.WriteFailure(store.Directory.Temporary, exception)!;
        }
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 1 << 17, FileOptions.Asynchronous);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Receives the rest of a pack; all of it once more when what is there does not fit together.</summary>
    private async Task ReceiveAsync(FileStream file, string pack, long bytes, CancellationToken cancellationToken)
    {
        if (file.Length > bytes) file.SetLength(0);
        var resumed = file.Length > 0;
        meter.Transferred(file.Length);
        await CopyAsync(file, pack, cancellationToken);
        if (await HasNameAsync(file, pack, cancellationToken)) return;
        if (resumed)
        {
            file.SetLength(0);
            await CopyAsync(file, pack, cancellationToken);
            if (await HasNameAsync(file, pack, cancellationToken)) return;
        }

        file.SetLength(0);
        throw remote.Damaged(RemoteKeys.Pack(pack), "its bytes have another hash than its name");
    }

    private async Task CopyAsync(FileStream file, string pack, CancellationToken cancellationToken)
    {
        file.Position = file.Length;
        var block = new byte[1 << 18];
        await using var content = await remote.Storage.TryReadAsync(RemoteKeys.Pack(pack), file.Position, cancellationToken)
            ?? throw remote.Damaged(RemoteKeys.Pack(pack), "it has vanished");
        int length;
        while ((length = await remote.ReceiveAsync(content, block, cancellationToken)) > 0)
        {
            await file.WriteAsync(block.AsMemory(0, length), cancellationToken);
            meter.Transferred(length);
        }
    }

    private static async Task<bool> HasNameAsync(FileStream file, string pack, CancellationToken cancellationToken)
    {
        file.Flush(flushToDisk: true);
        file.Position = 0;
        return Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(file, cancellationToken)) == pack;
    }

    private async Task KeepAsync(FileStream file, string path, string pack, CancellationToken cancellationToken)
    {
        var bytes = file.Length;
        IReadOnlyList<PackEntry> entries;
        try
        {
            await file.DisposeAsync();
            entries = PackFile.ReadEntries(path);
        }
        catch (InvalidDataException exception)
        {
            File.Delete(path);
            throw remote.Damaged(RemoteKeys.Pack(pack), exception.Message.TrimEnd('.'));
        }

        cancellationToken.ThrowIfCancellationRequested();
        Directory.CreateDirectory(store.Directory.Packs);
        File.Move(path, store.Objects.PathOf(pack), overwrite: true);
        store.Objects.Add([(pack, bytes, entries)]);
        meter.PackDone();
    }
}
