using System.Security.Cryptography;
using ZstdSharp;

namespace Solvent.Datasets;

/// <summary>
/// Immutable content, named by the SHA-256 of its original bytes and kept as one zstd frame in <c>objects/ab/cdef…</c>.
/// An object is acknowledged only after its stored form has been read back and hashed.
/// </summary>
internal sealed class ObjectStore(StoreDirectory store)
{
    // Level 3 is zstd's own default: on tables it stores about a quarter, and a lower level saves little time once hashing runs beside it.
    private const int CompressionLevel = 3;

    public string PathOf(string hash) => Path.Combine(store.Objects, hash[..2], hash[2..]);

    public long StoredBytes(string hash) => new FileInfo(PathOf(hash)).Length;

    /// <summary>Stores a file and returns its hash; a damaged object of the same hash is replaced.</summary>
    public async Task<string> AddAsync(string path, IProgress<CommitProgress>? progress, CancellationToken cancellationToken)
    {
        var temporary = store.NewTemporaryFile();
        try
        {
            var hash = await CompressAsync(path, temporary, progress, cancellationToken);
            if (await DamageOfAsync(temporary, hash, cancellationToken) is { } damage)
            {
                throw new SolventException("store-write-damaged", $"What was stored of '{path}' does not read back as it was written: {damage}.")
                {
                    File = path,
                    Hint = "Nothing was committed. Check the disk and the memory of this machine, then try again.",
                };
            }

            await KeepAsync(temporary, hash, cancellationToken);
            return hash;
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(store.Objects, exception) is { } failure) throw failure;
            throw;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes the original bytes to <paramref name="destination"/>; what was written before a failure must be thrown away.</summary>
    /// <exception cref="SolventException"><c>object-damaged</c> when the object is missing or does not have its hash.</exception>
    public async Task CopyToAsync(DatasetVersion version, Stream destination, CancellationToken cancellationToken)
    {
        if (await ReadAsync(PathOf(version.Hash), version.Hash, destination, cancellationToken) is { } damage)
        {
            throw new SolventException("object-damaged", $"The stored content of {version.Reference} is damaged: {damage}.")
            {
                File = PathOf(version.Hash),
                Hint = $"Commit the original file again to repair it, or restore the object from a copy of the store. Its SHA-256 is {version.Hash}.",
            };
        }
    }

    /// <summary>What is wrong with an object in a few words, or <see langword="null"/> when its bytes have its hash.</summary>
    public Task<string?> DamageAsync(string hash, CancellationToken cancellationToken) => DamageOfAsync(PathOf(hash), hash, cancellationToken);

    private static Task<string?> DamageOfAsync(string objectFile, string hash, CancellationToken cancellationToken)
        => ReadAsync(objectFile, hash, Stream.Null, cancellationToken);

    private static async Task<string?> ReadAsync(string objectFile, string hash, Stream destination, CancellationToken cancellationToken)
    {
        if (!File.Exists(objectFile)) return "the object is missing";
        try
        {
            using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var stored = new FileStream(
                objectFile, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 17, FileOptions.SequentialScan);
            await using var content = new DecompressionStream(stored);
            var block = new byte[1 << 20];
            int length;
            while ((length = await content.ReadAsync(block, cancellationToken)) > 0)
            {
                sha.AppendData(block, 0, length);
                await destination.WriteAsync(block.AsMemory(0, length), cancellationToken);
            }

            var actual = Convert.ToHexStringLower(sha.GetHashAndReset());
            return string.Equals(actual, hash, StringComparison.Ordinal) ? null : $"its bytes have the hash {actual[..12]}…";
        }
        catch (Exception exception) when (exception is ZstdException or EndOfStreamException)
        {
            return "it cannot be decompressed";
        }
    }

    private static async Task<string> CompressAsync(
        string path, string temporary, IProgress<CommitProgress>? progress, CancellationToken cancellationToken)
    {
        await using var output = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 17);
        string hash;
        await using (var compressed = new CompressionStream(output, CompressionLevel, leaveOpen: true))
        {
            hash = await FileContent.ReadAsync(path, block => compressed.Write(block.Span), progress, cancellationToken);
        }

        output.Flush(flushToDisk: true);
        return hash;
    }

    private async Task KeepAsync(string temporary, string hash, CancellationToken cancellationToken)
    {
        var target = PathOf(hash);
        if (File.Exists(target) && await DamageAsync(hash, cancellationToken) is null) return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(temporary, target, overwrite: true);
    }
}
