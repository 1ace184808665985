using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>The versions that runs have read and written, as datasets ask for them. Those of deleted runs count: such a run can be restored.</summary>
internal sealed class RunUses(ITrackingDatabase database) : IVersionUses
{
    public IReadOnlyList<VersionUse> All() => Read("");

    public IReadOnlyList<VersionUse> Of(string hash) => Read("WHERE dataset.hash = @hash", ("@hash", hash));

    private IReadOnlyList<VersionUse> Read(string condition, params (string Name, object? Value)[] parameters) => database.Query(
        $"""
        SELECT run.id, dataset.name, dataset.version, dataset.hash, dataset.mode, run.experiment, run.notebook, run.started_at
        FROM dataset JOIN run ON run.key = dataset.run {condition}
        ORDER BY run.started_at, run.key, dataset.name, length(dataset.version), dataset.version, dataset.mode
        """,
        row => new VersionUse(row.GetString(0), $"{row.GetString(1)}@{row.GetString(2)}", row.GetString(3), row.GetString(4) is "write")
        {
            Experiment = row.GetString(5),
            Notebook = row.TextOrNull(6),
            StartedAt = row.Time(7),
        },
        parameters);
}
