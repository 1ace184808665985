using System.Data.Common;
using System.Globalization;

namespace Solvent.Experiments;

/// <summary>Reads runs.</summary>
internal sealed class RunReader(ITrackingDatabase database)
{
    private const string Columns = """
        SELECT run.key, run.id, run.experiment, run.name, run.parent, run.status, run.started_at, run.ended_at, run.duration_ms, run.seed, run.git_commit, run.git_dirty,
            run.notebook, run.error, run.cpu_seconds, run.peak_memory, run.price_per_hour, run.currency, run.author, run.operating_system, run.processors, run.runtime,
            run.sdk, run.cpu, run.memory, run.host, run.process_id, run.process_started_at, run.detached, run.seen_at, run.deleted_at
        FROM run
        """;

    /// <summary>Runs with everything but their cells, oldest first.</summary>
    public IReadOnlyList<RunRecord> List(string condition, params (string Name, object? Value)[] parameters)
        => Read($"{Columns} WHERE {condition} ORDER BY run.started_at, run.key", parameters);

    /// <summary>Runs with everything but their cells, in the order of their keys in a list.</summary>
    public IReadOnlyList<RunRecord> WithKeys(IReadOnlyList<long> keys)
    {
        if (keys.Count == 0) return [];
        var records = Rows($"{Columns} WHERE run.key IN ({RunDetails.KeyList(keys)})", []).ToDictionary(run => run.Key);
        return Details([.. keys.Where(records.ContainsKey).Select(key => records[key])]);
    }

    /// <summary>Identifiers of runs whose metric has a finite value, best first.</summary>
    public IReadOnlyList<string> Leaders(string? experiment, string metric, bool lowerIsBetter, int count) => database.Query(
        $"""
        SELECT run.id FROM metric JOIN run ON run.key = metric.run
        WHERE metric.name = @metric AND abs(metric.value) <= 1.7976931348623157e308 AND run.status <> 'failed' AND run.deleted_at IS NULL{Of(experiment)}
        ORDER BY metric.value {(lowerIsBetter ? "ASC" : "DESC")}, metric.run LIMIT @count
        """,
        row => row.GetString(0),
        ("@metric", metric), ("@experiment", experiment ?? ""), ("@count", count));

    public IReadOnlyList<string> Experiments()
        => database.Query("SELECT DISTINCT experiment FROM run WHERE deleted_at IS NULL ORDER BY experiment", row => row.GetString(0));

    public IReadOnlyList<string> MetricNames(string? experiment) => database.Query(
        $"SELECT DISTINCT metric.name FROM metric JOIN run ON run.key = metric.run WHERE run.deleted_at IS NULL{Of(experiment)} ORDER BY metric.name",
        row => row.GetString(0),
        ("@experiment", experiment ?? ""));

    public IReadOnlyList<MetricPoint> History(string run, string metric) => database.Query(
        """
        SELECT point.step, point.value, point.logged_at
        FROM run JOIN metric ON metric.run = run.key JOIN metric_point AS point ON point.series = metric.key
        WHERE run.id = @run AND metric.name = @name ORDER BY point.position
        """,
        row => new MetricPoint(row.IntegerOrNull(0), row.Number(1), row.Time(2)),
        ("@run", run), ("@name", metric));

    public IReadOnlyList<string> IdsStartingWith(string prefix) => database.Query(
        "SELECT id FROM run WHERE substr(id, 1, length(@prefix)) = @prefix ORDER BY id LIMIT 10", row => row.GetString(0), ("@prefix", prefix));

    public IReadOnlyList<RunCell> Cells(string run) => database.Query(
        """
        SELECT cell.source, cell.language, cell.cell_index, cell.started_at, cell.duration_ms
        FROM run JOIN cell ON cell.run = run.key WHERE run.id = @run ORDER BY cell.position
        """,
        row => new RunCell(
            row.GetString(0), row.GetString(1), (int?)row.IntegerOrNull(2), row.TimeOrNull(3), row.IntegerOrNull(4) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null),
        ("@run", run));

    /// <summary>Runs with their cells too, read at once for all.</summary>
    public IReadOnlyList<RunRecord> WithCells(IReadOnlyList<RunRecord> runs)
    {
        if (runs.Count == 0) return runs;
        var ids = runs.Select((run, index) => (Name: string.Create(CultureInfo.InvariantCulture, $"@r{index}"), Value: (object?)run.Id)).ToArray();
        var cells = database.Query(
            $"""
            SELECT run.id, cell.source, cell.language, cell.cell_index
            FROM run JOIN cell ON cell.run = run.key WHERE run.id IN ({string.Join(',', ids.Select(id => id.Name))}) ORDER BY cell.run, cell.position
            """,
            row => (Run: row.GetString(0), Cell: new RunCell(row.GetString(1), row.GetString(2), (int?)row.IntegerOrNull(3))),
            ids).ToLookup(row => row.Run, row => row.Cell, StringComparer.Ordinal);
        return [.. runs.Select(run => run with { Cells = [.. cells[run.Id]] })];
    }

    /// <summary>The runs that are written down as running, and whose process is gone.</summary>
    public IReadOnlyList<long> InterruptedKeys()
        => [.. Rows($"{Columns} WHERE run.status = 'running'", []).Where(row => row.Run.Status == RunStatus.Interrupted).Select(row => row.Key)];

    private static string Of(string? experiment) => experiment is null ? "" : " AND run.experiment = @experiment";

    private IReadOnlyList<RunRecord> Read(string sql, (string Name, object? Value)[] parameters) => Details(Rows(sql, parameters));

    private IReadOnlyList<RunRecord> Details(IReadOnlyList<(long Key, RunRecord Run)> runs) => RunDetails.Add(database, runs);

    private IReadOnlyList<(long Key, RunRecord Run)> Rows(string sql, (string Name, object? Value)[] parameters)
        => database.Query(sql, row => (row.GetInt64(0), ReadRow(row)), parameters);

    private static RunRecord ReadRow(DbDataReader row) => new()
    {
        Id = row.GetString(1),
        Experiment = row.GetString(2),
        Name = row.TextOrNull(3),
        ParentId = row.TextOrNull(4),
        Status = StatusOf(row),
        StartedAt = row.Time(6),
        EndedAt = row.TimeOrNull(7),
        DurationSeconds = row.IntegerOrNull(8) / 1000.0,
        Seed = (int?)row.IntegerOrNull(9),
        Commit = row.TextOrNull(10),
        Dirty = row.IsDBNull(11) ? null : row.GetInt64(11) != 0,
        Notebook = row.TextOrNull(12),
        Error = row.TextOrNull(13),
        CpuSeconds = row.NumberOrNull(14),
        PeakMemoryBytes = row.IntegerOrNull(15),
        PricePerHour = row.NumberOrNull(16),
        Currency = row.TextOrNull(17),
        Author = row.TextOrNull(18),
        Machine = new RunMachine(row.GetString(25), row.GetString(19), (int)row.GetInt64(20), row.GetString(21))
        {
            Sdk = row.TextOrNull(22),
            Cpu = row.TextOrNull(23),
            MemoryBytes = row.IntegerOrNull(24),
        },
        DeletedAt = row.TimeOrNull(30),
    };

    private static RunStatus StatusOf(DbDataReader row) => row.GetString(5) switch
    {
        "finished" => RunStatus.Finished,
        "failed" => RunStatus.Failed,
        "interrupted" => RunStatus.Interrupted,
        _ when row.GetInt64(28) != 0 => RunStatus.Running,
        _ when IsAlive(row) => RunStatus.Running,
        _ => RunStatus.Interrupted,
    };

    private static bool IsAlive(DbDataReader row)
    {
        var process = new ProcessIdentity(row.GetString(25), (int)row.GetInt64(26), row.GetInt64(27));
        return process.MayBeAlive() && (process.IsOfThisMachine || DateTimeOffset.UtcNow - row.Time(29) < ProcessIdentity.LongestSilence);
    }
}
