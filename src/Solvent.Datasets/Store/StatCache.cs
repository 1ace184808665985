using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Solvent.Datasets;

/// <summary>
/// Hashes of files by path and stamp, so that an unchanged file is not read again. It is a cache: a lost or damaged one costs time only.
/// </summary>
internal sealed class StatCache(StoreDirectory store, TimeProvider time)
{
    // A file written to again within the clock tick of its file system keeps its stamp; FAT's tick of two seconds is the coarsest.
    private static readonly TimeSpan CoarsestTick = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (FileStamp Stamp, string Hash)> _entries = Load(FileIn(store));
    private volatile bool _changed;

    /// <summary>The SHA-256 of a file, read only when its stamp is new.</summary>
    public async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        var stamp = FileStamp.Read(path);
        if (_entries.TryGetValue(path, out var known) && known.Stamp == stamp) return known.Hash;
        var started = time.GetUtcNow();
        var hash = await FileContent.HashAsync(path, cancellationToken);
        Remember(path, stamp, hash, started);
        return hash;
    }

    /// <summary>Writes new entries to disk, if the store exists and may be written to.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (!_changed || !Directory.Exists(store.Location)) return;
        _changed = false;
        var text = new StringBuilder();
        foreach (var (path, (stamp, hash)) in _entries.Where(entry => File.Exists(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{hash} {stamp.Length} {stamp.ModifiedTicks} {stamp.CreatedTicks} {path}\n");
        }

        try
        {
            await AtomicFile.WriteAllTextAsync(FileIn(store), text.ToString(), cancellationToken);
        }
        catch (SolventException)
        {
            // Without the cache the next status reads the files again.
        }
    }

    private void Remember(string path, FileStamp stamp, string hash, DateTimeOffset started)
    {
        if (started.UtcTicks - stamp.ModifiedTicks < CoarsestTick.Ticks || path.Contains('\n', StringComparison.Ordinal)) return;
        _entries[path] = (stamp, hash);
        _changed = true;
    }

    private static string FileIn(StoreDirectory store) => Path.Combine(store.Cache, "stat");

    private static ConcurrentDictionary<string, (FileStamp Stamp, string Hash)> Load(string file)
    {
        var entries = new ConcurrentDictionary<string, (FileStamp Stamp, string Hash)>(StringComparer.Ordinal);
        if (!File.Exists(file)) return entries;
        foreach (var line in File.ReadAllLines(file))
        {
            if (line.Split(' ', 5) is [{ Length: 64 } hash, var length, var modified, var created, var path]
                && TryNumber(length, out var bytes) && TryNumber(modified, out var modifiedTicks) && TryNumber(created, out var createdTicks))
            {
                entries[path] = (new FileStamp(bytes, modifiedTicks, createdTicks), hash);
            }
        }

        return entries;
    }

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
