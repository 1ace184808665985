using System.Security.Cryptography;

namespace Solvent.Datasets;

/// <summary>Adds contents to a batch, each in the smallest form that gives it back: whole, in chunks, or as a delta to a content that the store has.</summary>
internal sealed class ContentWriter(ObjectBatch batch, ObjectCatalog catalog, ObjectReader reader) : IDisposable
{
    /// <summary>Longer contents are kept in chunks.</summary>
    private const int LargestInOnePiece = 1 << 20;

    /// <summary>Below this a delta saves less than reading through a chain costs.</summary>
    private const int ShortestWithDelta = 1 << 16;

    private const int LongestHeldBase = 1 << 28;

    private readonly ObjectCompressor _compressor = new();

    /// <summary>Adds a content that is in memory, and returns its hash.</summary>
    public async Task<ObjectHash> AddAsync(ReadOnlyMemory<byte> content, ObjectHash? previous, CancellationToken cancellationToken)
    {
        var hash = ObjectHash.Of(content.Span);
        if (Has(hash)) return hash;
        if (await TryAddDeltaAsync(hash, content.Length, () => new MemoryStream(content.ToArray(), writable: false), previous, cancellationToken)) return hash;
        if (content.Length <= LargestInOnePiece)
        {
            _compressor.Add(batch, hash, content.Span);
            return hash;
        }

        await using var pipeline = new ChunkPipeline(batch, _compressor, Has, cancellationToken);
        pipeline.Append(content.Span);
        AddChunks(hash, content.Length, await pipeline.CompleteAsync());
        return hash;
    }

    /// <summary>Adds the content of a file, and returns its hash.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>, <c>file-changed</c>.</exception>
    public async Task<ObjectHash> AddFileAsync(
        string path, FileStamp stamp, ObjectHash? previous, IProgress<CommitProgress>? progress, CancellationToken cancellationToken)
    {
        if (stamp.Length <= LargestInOnePiece) return await AddAsync(await FileContent.ReadWholeAsync(path, stamp, cancellationToken), previous, cancellationToken);
        if (previous is not null && Budget(previous.Value) is not null)
        {
            var hash = ObjectHash.Parse(await FileContent.ReadAsync(path, consume: null, progress, cancellationToken));
            if (Has(hash) || await TryAddDeltaAsync(hash, stamp.Length, () => FileContent.OpenRead(path), previous, cancellationToken)) return hash;
        }

        await using var pipeline = new ChunkPipeline(batch, _compressor, Has, cancellationToken);
        var whole = ObjectHash.Parse(await FileContent.ReadAsync(path, block => pipeline.Append(block.Span), progress, cancellationToken));
        AddChunks(whole, stamp.Length, await pipeline.CompleteAsync());
        return whole;
    }

    public void Dispose() => _compressor.Dispose();

    /// <summary>Whether an object need not be stored. One of which a part is damaged is to be replaced, in whatever form.</summary>
    private bool Has(ObjectHash hash)
    {
        if (batch.Contains(hash)) return true;
        if (catalog.TryFind(hash) is not { Damaged: false }) return false;
        if (reader.IsComplete(hash)) return true;
        catalog.MarkDamaged(hash);
        return false;
    }

    private void AddChunks(ObjectHash hash, long length, IReadOnlyList<Chunk> chunks) => batch.Add(hash, ObjectForm.Chunks, ChunkList.Write(chunks), length);

    private async Task<bool> TryAddDeltaAsync(ObjectHash hash, long length, Func<Stream> open, ObjectHash? previous, CancellationToken cancellationToken)
    {
        if (length < ShortestWithDelta || previous is not { } from || Budget(from) is not { } budget) return false;
        try
        {
            var openBase = await CheckedBaseAsync(from, budget.BaseLength, cancellationToken);
            using var delta = new MemoryStream();
            var made = await Task.Run(
                () => RowDelta.TryEncode(openBase, open, budget.BaseLength, length, delta, budget.MostBytes, cancellationToken), cancellationToken);
            if (!made || delta.Length > budget.MostBytes) return false;
            delta.Position = 0;
            await using (var again = RowDelta.OpenRead(openBase, delta))
            {
                if (ObjectHash.Read(await SHA256.HashDataAsync(again, cancellationToken)) != hash) return false;
            }

            batch.Add(hash, ObjectForm.Rows, delta.ToArray(), length, from);
            return true;
        }
        catch (InvalidDataException)
        {
            // A delta that does not give the content back is none.
            return false;
        }
        catch (DamagedObjectException damaged)
        {
            // What cannot be read is no base. The content is stored whole, and the damage is left to be repaired.
            catalog.MarkDamaged(damaged.Hash);
            return false;
        }
    }

    /// <summary>
    /// Opens the base of a delta once its hash was checked: a delta to damaged bytes would give other content as soon as they are repaired. It is read several
    /// times, so that one which is not too long stays in memory.
    /// </summary>
    /// <exception cref="DamagedObjectException">The base is missing or does not have its hash.</exception>
    private async Task<Func<Stream>> CheckedBaseAsync(ObjectHash from, long length, CancellationToken cancellationToken)
    {
        if (length > LongestHeldBase)
        {
            await reader.CopyToAsync(from, Stream.Null, cancellationToken);
            return () => reader.Open(from);
        }

        var held = new MemoryStream((int)length);
        await reader.CopyToAsync(from, held, cancellationToken);
        return () => new MemoryStream(held.GetBuffer(), 0, (int)held.Length, writable: false);
    }

    /// <summary>How large a delta to a content may be, or <see langword="null"/> when none should be made: the chain to it is long, or its deltas are large already.</summary>
    private (long BaseLength, long MostBytes)? Budget(ObjectHash from)
    {
        const int LongestChain = 8;
        const double LargestShare = 0.3;
        const long LargestDelta = 1 << 28;
        if (catalog.TryFind(from) is not { Damaged: false } stored || stored.Entry.Length < ShortestWithDelta) return null;
        var (link, deltas) = (stored, 0L);
        for (var chain = 0; link.Entry.Base is { } next; chain++)
        {
            if (chain == LongestChain - 1 || catalog.TryFind(next) is not { Damaged: false } below) return null;
            deltas += link.Entry.Stored;
            link = below;
        }

        var whole = link.Entry.Form == ObjectForm.Chunks ? ObjectReader.PartsOf(link).Sum(part => (long)(catalog.TryFind(part)?.Entry.Stored ?? 0)) : link.Entry.Stored;
        var most = Math.Min((long)(LargestShare * whole) - deltas, LargestDelta);
        return most > 0 ? (stored.Entry.Length, most) : null;
    }
}
