using System.Collections.Concurrent;

namespace Solvent.Datasets;

/// <summary>Reads every object that a version needs and compares its bytes with their hash, and every pack with its name.</summary>
internal sealed class StoreVerification(DatasetStore store)
{
    private readonly ConcurrentDictionary<string, DamagedObjectException?> _checked = new(StringComparer.Ordinal);
    private long _bytes;

    public async Task<VerifyReport> RunAsync(CancellationToken cancellationToken)
    {
        var damaged = new List<DamagedVersion>();
        var versions = ReadVersions(damaged);
        foreach (var version in versions) damaged.AddRange(await CheckAsync(version, cancellationToken));
        return new VerifyReport(
            versions.Count + damaged.Count(entry => entry.File.EndsWith(".json", StringComparison.Ordinal)),
            _checked.Count,
            _bytes,
            [.. damaged.OrderBy(entry => entry.Reference, StringComparer.Ordinal)])
        {
            Packs = await PacksAsync(cancellationToken),
        };
    }

    public async Task<VerifyReport> RunAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        var damaged = await CheckAsync(version, cancellationToken);
        return new VerifyReport(Versions: 1, _checked.Count, _bytes, damaged);
    }

    private async Task<IReadOnlyList<DamagedVersion>> CheckAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        if (await CheckAsync(version.Hash, version.Bytes, cancellationToken) is { } damage) return [Describe(version, path: null, damage)];
        if (version.Suite is { } suite && await CheckAsync(suite, bytes: 0, cancellationToken) is { } damagedSuite) return [Describe(version, "expectations", damagedSuite)];
        if (version.Kind == DatasetKind.File) return [];
        try
        {
            var damaged = new ConcurrentBag<DamagedVersion>();
            await Parallel.ForEachAsync(await store.Contents.FilesAsync(version, cancellationToken), cancellationToken, async (file, token) =>
            {
                if (await CheckAsync(file.Hash, file.Bytes, token) is { } problem) damaged.Add(Describe(version, file.Path, problem));
            });
            return [.. damaged.OrderBy(entry => entry.Problem, StringComparer.Ordinal)];
        }
        catch (SolventException corrupt)
        {
            return [new DamagedVersion(version.Reference, corrupt.File ?? store.Directory.Location, corrupt.Message)];
        }
    }

    private async Task<DamagedObjectException?> CheckAsync(string hash, long bytes, CancellationToken cancellationToken)
    {
        if (_checked.TryGetValue(hash, out var known)) return known;
        var damage = await store.Contents.DamageAsync(ObjectHash.Parse(hash), cancellationToken);
        if (_checked.TryAdd(hash, damage)) Interlocked.Add(ref _bytes, bytes);
        return damage;
    }

    private static DamagedVersion Describe(DatasetVersion version, string? path, DamagedObjectException damage)
        => new(version.Reference, damage.File, path is null ? damage.Message : $"{path}: {damage.Message}");

    private async Task<IReadOnlyList<DamagedPack>> PacksAsync(CancellationToken cancellationToken)
    {
        var damaged = new List<DamagedPack>();
        foreach (var name in store.Objects.Packs().Keys.Order(StringComparer.Ordinal))
        {
            var path = store.Objects.PathOf(name);
            if (!string.Equals(await PackFile.NameOfAsync(path, cancellationToken), name, StringComparison.Ordinal)) damaged.Add(new DamagedPack(path, "its bytes have another hash than its name"));
        }

        return damaged;
    }

    private List<DatasetVersion> ReadVersions(List<DamagedVersion> damaged)
    {
        var versions = new List<DatasetVersion>();
        foreach (var file in store.Versions.AllVersionFiles())
        {
            try
            {
                versions.Add(VersionCatalog.Read(file));
            }
            catch (SolventException corrupt)
            {
                var dataset = Path.GetFileName(Path.GetDirectoryName(file));
                damaged.Add(new DamagedVersion($"{dataset}@{Path.GetFileNameWithoutExtension(file)}", file, corrupt.Message));
            }
        }

        return versions;
    }
}
