using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>The versions that runs have read and written, as datasets ask for them.</summary>
internal sealed class RunUses(StoreDatabase database) : IVersionUses
{
    private const string Uses = """
        SELECT dataset.run, dataset.name, dataset.version, dataset.hash, dataset.mode, run.experiment, run.notebook, run.started_at
        FROM dataset JOIN run ON run.id = dataset.run
        WHERE $hash IS NULL OR dataset.hash = $hash
        ORDER BY run.started_at, run.rowid, dataset.name, length(dataset.version), dataset.version, dataset.mode
        """;

    public IReadOnlyList<VersionUse> All() => Read(hash: null);

    public IReadOnlyList<VersionUse> Of(string hash) => Read(hash);

    private IReadOnlyList<VersionUse> Read(string? hash) => database.Query(
        Uses,
        row => new VersionUse(row.GetString(0), $"{row.GetString(1)}@{row.GetString(2)}", row.GetString(3), row.GetString(4) is "write")
        {
            Experiment = row.GetString(5),
            Notebook = row.IsDBNull(6) ? null : row.GetString(6),
            StartedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        },
        ("$hash", hash));
}
