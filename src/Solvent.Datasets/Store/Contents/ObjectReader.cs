using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using ZstdNet;

namespace Solvent.Datasets;

/// <summary>Makes the original bytes of an object out of the packs.</summary>
internal sealed class ObjectReader(ObjectCatalog catalog, LooseObjects loose)
{
    /// <summary>The longest content that is kept in one piece; longer ones are kept in chunks.</summary>
    public const int LargestWhole = 1 << 23;

    private const int LargestKeptDelta = 1 << 30;

    // A chain longer than any writer makes is a circle in a store that somebody has tampered with.
    private const int LongestChain = 64;

    private readonly ConcurrentBag<Decompressor> _decompressors = [];

    /// <summary>
    /// The original bytes, not compared with the hash. Reading them throws <see cref="DamagedObjectException"/> when a part is missing or cannot be decoded.
    /// </summary>
    public Stream Open(ObjectHash hash) => Open(hash, LongestChain);

    /// <summary>Writes the original bytes to a stream; what was written before a failure must be thrown away.</summary>
    /// <exception cref="DamagedObjectException">The object is missing or does not have its hash.</exception>
    public async Task CopyToAsync(ObjectHash hash, Stream destination, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var content = Open(hash);
        var block = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            int length;
            while ((length = await content.ReadAsync(block, cancellationToken)) > 0)
            {
                var writing = destination.WriteAsync(block.AsMemory(0, length), cancellationToken);
                sha.AppendData(block, 0, length);
                await writing;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        if (ObjectHash.Read(sha.GetHashAndReset()) != hash) throw Blame(hash);
    }

    /// <summary>The original bytes of a chunk, not compared with its hash.</summary>
    /// <exception cref="DamagedObjectException">The chunk is missing or does not have its length.</exception>
    public byte[] ReadChunk(Chunk chunk) => Read(catalog.Find(chunk.Hash) ?? throw Missing(chunk.Hash, catalog.Folder), stored =>
    {
        if (stored.Entry.Length != chunk.Length) throw Damaged(stored, "it does not have the length that it should have");
        if (stored.Entry.Form is ObjectForm.Raw or ObjectForm.Zstd) return Decode(stored);
        // The same bytes were committed on their own before, and are kept as a delta.
        var content = new byte[chunk.Length];
        using var stream = Open(chunk.Hash);
        return stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) == content.Length ? content : throw Damaged(stored, "it ends early");
    });

    /// <summary>The objects that an object is made of, directly: its chunks, or its base.</summary>
    public static IReadOnlyList<ObjectHash> PartsOf(StoredObject stored) => stored.Entry switch
    {
        { Form: ObjectForm.Chunks } => [.. ChunksOf(stored).Select(chunk => chunk.Hash)],
        { Base: { } from } => [from],
        _ => [],
    };

    /// <summary>Whether the store has all parts of an object, none of them known to be damaged. Contents are not read.</summary>
    public bool IsComplete(ObjectHash hash)
    {
        if (catalog.TryFind(hash) is not { } stored) return loose.Has(hash);
        try
        {
            return !stored.Damaged && PartsOf(stored).All(IsComplete);
        }
        catch (DamagedObjectException)
        {
            // The list of its parts cannot be read.
            return false;
        }
    }

    private static DamagedObjectException Missing(ObjectHash hash, string place) => new(hash, place, "the object is missing") { IsMissing = true };

    private Stream Open(ObjectHash hash, int chain)
    {
        if (catalog.Find(hash) is not { } found) return loose.TryOpen(hash) ?? throw Missing(hash, catalog.Folder);
        return Read(found, stored => Open(stored, chain));
    }

    private Stream Open(StoredObject stored, int chain)
    {
        switch (stored.Entry.Form)
        {
            case ObjectForm.Chunks:
                return new ChunkStream(ChunksOf(stored), ReadChunk);
            case ObjectForm.Rows when chain > 0 && stored.Entry.Base is { } from:
                return new DeltaStream(
                    RowDelta.OpenRead(() => Open(from, chain - 1), new MemoryStream(ReadKept(stored, LargestKeptDelta))),
                    exception => Damaged(stored, exception));
            case ObjectForm.Rows:
                throw Damaged(stored, "its bases go round in a circle");
            default:
                return new MemoryStream(Decode(stored), writable: false);
        }
    }

    /// <summary>Reads an object; once more when a collection has moved it to another pack between the look and the reading.</summary>
    private T Read<T>(StoredObject found, Func<StoredObject, T> read)
    {
        try
        {
            return read(found);
        }
        catch (DamagedObjectException gone) when (gone.IsMissing && gone.Hash == found.Entry.Hash)
        {
            return read(catalog.Find(found.Entry.Hash) ?? throw Missing(found.Entry.Hash, gone.File));
        }
    }

    private static IReadOnlyList<Chunk> ChunksOf(StoredObject stored)
    {
        try
        {
            return ChunkList.Read(ReadKept(stored, LargestKeptDelta), stored.Entry.Length);
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(stored, exception);
        }
    }

    private byte[] Decode(StoredObject stored)
    {
        if (stored.Entry.Length > LargestWhole) throw Damaged(stored, "it is longer than an object in one piece can be");
        var kept = ReadKept(stored, 2 * LargestWhole);
        if (stored.Entry.Form == ObjectForm.Raw) return kept.Length == stored.Entry.Length ? kept : throw Damaged(stored, "it does not have its length");
        if (!_decompressors.TryTake(out var decompressor)) decompressor = new Decompressor();
        try
        {
            var content = new byte[stored.Entry.Length];
            return decompressor.Unwrap(kept, content, bufferSizePrecheck: false) == content.Length ? content : throw Damaged(stored, "it cannot be decompressed");
        }
        catch (Exception exception) when (exception is ZstdException or ArgumentException)
        {
            throw Damaged(stored, "it cannot be decompressed", exception);
        }
        finally
        {
            _decompressors.Add(decompressor);
        }
    }

    /// <summary>The bytes that stand for an object in its pack.</summary>
    /// <exception cref="DamagedObjectException">There are more than <paramref name="largest"/>, or the pack cannot be read.</exception>
    public static byte[] ReadKept(StoredObject stored, int largest)
    {
        if (stored.Entry.Stored > largest) throw Damaged(stored, "it is longer than it can be");
        try
        {
            using var handle = File.OpenHandle(stored.PackPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var kept = new byte[stored.Entry.Stored];
            PackFile.Fill(handle, kept, stored.Entry.Offset);
            return kept;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Missing(stored.Entry.Hash, stored.PackPath);
        }
        catch (IOException exception)
        {
            throw Damaged(stored, exception is EndOfStreamException ? "its pack is cut off" : $"its pack cannot be read: {exception.Message}");
        }
    }

    /// <summary>The part of an object that makes it have the wrong hash.</summary>
    private DamagedObjectException Blame(ObjectHash hash)
    {
        if (catalog.Find(hash) is not { } stored) return new DamagedObjectException(hash, loose.PathOf(hash), "its bytes have another hash");
        foreach (var part in PartsOf(stored))
        {
            if (!HasItsHash(part)) return Blame(part);
        }

        return Damaged(stored, "its bytes have another hash");
    }

    private bool HasItsHash(ObjectHash hash)
    {
        using var content = Open(hash);
        return ObjectHash.Read(SHA256.HashData(content)) == hash;
    }

    private static DamagedObjectException Damaged(StoredObject stored, string problem, Exception? cause = null) => new(stored.Entry.Hash, stored.PackPath, problem, cause);

    private static DamagedObjectException Damaged(StoredObject stored, Exception cause) => Damaged(stored, $"it cannot be decoded: {cause.Message}", cause);
}
