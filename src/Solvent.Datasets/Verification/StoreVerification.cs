namespace Solvent.Datasets;

/// <summary>Reads every object that a version needs and compares its bytes with their hash.</summary>
internal sealed class StoreVerification(VersionCatalog catalog, ObjectStore objects)
{
    public async Task<VerifyReport> RunAsync(CancellationToken cancellationToken)
    {
        var damaged = new List<DamagedVersion>();
        var versions = ReadVersions(damaged);
        var contents = versions.GroupBy(version => version.Hash, StringComparer.Ordinal).ToList();
        foreach (var content in contents)
        {
            if (await objects.DamageAsync(content.Key, cancellationToken) is not { } damage) continue;
            damaged.AddRange(content.Select(version => new DamagedVersion(version.Reference, objects.PathOf(version.Hash), damage)));
        }

        return new VerifyReport(
            versions.Count + damaged.Count(entry => entry.File.EndsWith(".json", StringComparison.Ordinal)),
            contents.Count,
            contents.Sum(content => content.First().Bytes),
            [.. damaged.OrderBy(entry => entry.Reference, StringComparer.Ordinal)]);
    }

    public async Task<VerifyReport> RunAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        var damage = await objects.DamageAsync(version.Hash, cancellationToken);
        return new VerifyReport(
            Versions: 1, Objects: 1, version.Bytes, damage is null ? [] : [new DamagedVersion(version.Reference, objects.PathOf(version.Hash), damage)]);
    }

    private List<DatasetVersion> ReadVersions(List<DamagedVersion> damaged)
    {
        var versions = new List<DatasetVersion>();
        foreach (var file in catalog.AllVersionFiles())
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
