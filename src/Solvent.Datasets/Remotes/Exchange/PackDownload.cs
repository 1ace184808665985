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
        try
        {
            Directory.CreateDirectory(store.Directory.Temporary);
            var partial = Path.Combine(store.Directory.Temporary, pack + ".part");
            using var alone = TryLock(partial + ".lock");
            // Without the lock, another process brings the same pack at this moment.
            if (alone is null) partial = store.Directory.NewTemporaryFile();
            await using (var file = new FileStream(partial, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 17, FileOptions.Asynchronous))
            {
                await ReceiveAsync(file, pack, bytes, cancellationToken);
            }

            cancellationToken.ThrowIfCancellationRequested();
            Keep(partial, pack);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw AtomicFile.WriteFailure(store.Directory.Temporary, exception)!;
        }
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            // If it is not another process, the file that is written instead says what is wrong.
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

    private void Keep(string path, string pack)
    {
        IReadOnlyList<PackEntry> entries;
        try
        {
            entries = PackFile.ReadEntries(path);
        }
        catch (InvalidDataException exception)
        {
            File.Delete(path);
            throw remote.Damaged(RemoteKeys.Pack(pack), exception.Message.TrimEnd('.'));
        }

        var bytes = new FileInfo(path).Length;
        Directory.CreateDirectory(store.Directory.Packs);
        File.Move(path, store.Objects.PathOf(pack), overwrite: true);
        store.Objects.Add([(pack, bytes, entries)]);
        meter.PackDone();
    }
}
