using System.Collections.Concurrent;

namespace Solvent.Datasets;

/// <summary>
/// Hashes of files by path and stamp, so that an unchanged file is not read again. It is a cache: a lost or damaged one costs time only.
/// </summary>
internal sealed class StatCache(StoreDatabase database, TimeProvider time)
{
    // A file written to again within the clock tick of its file system keeps its stamp. Some tick every two seconds; a time with a fraction shows one that does not.
    private static readonly TimeSpan CoarsestTick = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FineTick = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, (FileStamp Stamp, ObjectHash Hash)> _new = new(StringComparer.Ordinal);
    private Dictionary<string, (FileStamp Stamp, ObjectHash Hash)>? _known;

    /// <summary>The SHA-256 of a file, read only when its stamp is new.</summary>
    public async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        var stamp = FileStamp.Read(path);
        if (TryHash(path, stamp) is { } known) return known.ToString();
        var started = time.GetUtcNow();
        var hash = await FileContent.HashAsync(path, cancellationToken);
        Remember(path, stamp, ObjectHash.Parse(hash), started);
        return hash;
    }

    /// <summary>The hash of a file with this stamp, if it is known.</summary>
    public ObjectHash? TryHash(string path, FileStamp stamp)
    {
        if (_new.TryGetValue(path, out var entry) || Known().TryGetValue(path, out entry)) return entry.Stamp == stamp ? entry.Hash : null;
        return null;
    }

    /// <summary>Notes the hash of a file that was read at a time, unless the file may have been written to since without a trace.</summary>
    public void Remember(string path, FileStamp stamp, ObjectHash hash, DateTimeOffset read)
    {
        var tick = stamp.ModifiedTicks % TimeSpan.TicksPerSecond == 0 ? CoarsestTick : FineTick;
        if (read.UtcTicks - stamp.ModifiedTicks >= tick.Ticks) _new[path] = (stamp, hash);
    }

    /// <summary>Writes new entries to disk, if the store exists and may be written to.</summary>
    public void Save()
    {
        if (_new.IsEmpty || !Directory.Exists(Path.GetDirectoryName(database.File))) return;
        var entries = _new.ToArray();
        try
        {
            database.Write(transaction => transaction.ExecuteEach(
                "INSERT OR REPLACE INTO stat (path, bytes, modified, created, hash) VALUES ($path, $bytes, $modified, $created, $hash)",
                ["$path", "$bytes", "$modified", "$created", "$hash"],
                entries.Select(entry => new object?[]
                {
                    entry.Key, entry.Value.Stamp.Length, entry.Value.Stamp.ModifiedTicks, entry.Value.Stamp.CreatedTicks, entry.Value.Hash.ToArray(),
                })));
        }
        catch (SolventException)
        {
            // Without the cache the next status reads the files again.
        }
    }

    /// <summary>Forgets files that are no longer there.</summary>
    public void Prune() => database.Write(transaction => transaction.ExecuteEach(
        "DELETE FROM stat WHERE path = $path", ["$path"], Known().Keys.Where(path => !File.Exists(path)).Select(path => new object?[] { path })));

    private Dictionary<string, (FileStamp Stamp, ObjectHash Hash)> Known()
    {
        lock (_gate)
        {
            return _known ??= database.Query(
                    "SELECT path, bytes, modified, created, hash FROM stat",
                    row => (Path: row.GetString(0), Stamp: new FileStamp(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), Hash: ObjectHash.Read((byte[])row[4])))
                .ToDictionary(row => row.Path, row => (row.Stamp, row.Hash), StringComparer.Ordinal);
        }
    }
}
