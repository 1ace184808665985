using System.Collections.Concurrent;

namespace Solvent.Datasets;

/// <summary>The packs of a remote and the objects in them, read from their indexes. What a pack holds never changes, so indexes are kept in the cache.</summary>
/// <param name="remote">The remote.</param>
/// <param name="cache">The folder of the cache.</param>
internal sealed class RemotePacks(RemoteConnection remote, string cache)
{
    private const int LargestIndex = 1 << 28;
    private const int AtOnce = 8;

    private readonly ConcurrentDictionary<string, IReadOnlyList<PackEntry>> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SolventException> _damage = new();
    private Dictionary<string, long> _sizes = [];

    /// <summary>The complete packs by name, with their sizes in bytes.</summary>
    public IReadOnlyDictionary<string, long> Sizes => _sizes;

    /// <summary>Indexes that could not be read. Their packs count as if they were not there.</summary>
    public IReadOnlyCollection<SolventException> Damage => _damage;

    public async Task ListAsync(CancellationToken cancellationToken)
    {
        var (sizes, complete) = (new Dictionary<string, long>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var item in remote.Storage.ListAsync(RemoteKeys.Packs, cancellationToken))
        {
            if (RemoteKeys.PackOf(item.Key, isIndex: false) is { } pack) sizes[pack] = item.Bytes;
            else if (RemoteKeys.PackOf(item.Key, isIndex: true) is { } index) complete.Add(index);
        }

        _sizes = sizes.Where(pack => complete.Contains(pack.Key)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Reads the indexes of packs, several at once.</summary>
    public Task ReadIndexesAsync(IEnumerable<string> packs, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        packs.Where(pack => !_entries.ContainsKey(pack)),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
        async (pack, token) => _entries[pack] = TryReadCached(pack) ?? await TryReadAsync(pack, token) ?? []);

    /// <summary>The objects in a pack whose index was read.</summary>
    public IReadOnlyList<PackEntry> EntriesOf(string pack) => _entries[pack];

    private async Task<IReadOnlyList<PackEntry>?> TryReadAsync(string pack, CancellationToken cancellationToken)
    {
        var key = RemoteKeys.Index(pack);
        if (await remote.ReadAsync(key, LargestIndex, cancellationToken) is not { } index) return null;
        try
        {
            var entries = PackIndex.Read(index, _sizes[pack]);
            await AtomicFile.WriteAsync(CacheOf(pack), (stream, token) => stream.WriteAsync(index, token).AsTask(), cancellationToken);
            return entries;
        }
        catch (InvalidDataException exception)
        {
            _damage.Enqueue(remote.Damaged(key, char.ToLowerInvariant(exception.Message[0]) + exception.Message[1..].TrimEnd('.')));
            return null;
        }
    }

    private IReadOnlyList<PackEntry>? TryReadCached(string pack)
    {
        try
        {
            return File.Exists(CacheOf(pack)) ? PackIndex.Read(File.ReadAllBytes(CacheOf(pack)), _sizes[pack]) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string CacheOf(string pack) => Path.Combine(cache, "packs", pack + ".idx");
}
