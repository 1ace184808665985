using Microsoft.Data.Sqlite;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Reads runs.</summary>
internal sealed class RunReader(StoreDatabase database)
{
    private const string Columns = """
        SELECT run.id, experiment, status, started_at, ended_at, seed, git_commit, git_dirty, notebook, error, cpu_seconds,
            operating_system, processors, runtime, host, process_id, process_started_at, detached
        FROM run
        """;

    /// <summary>Runs with everything but their cells, oldest first.</summary>
    public IReadOnlyList<RunRecord> List(string condition, params (string Name, object? Value)[] parameters)
        => [.. Rows($"{Columns} WHERE {condition} ORDER BY started_at, run.rowid", parameters).Select(WithDetails)];

    /// <summary>Identifiers of runs whose metric has a finite value, best first.</summary>
    public IReadOnlyList<string> Leaders(string? experiment, string metric, bool lowerIsBetter, int count) => database.Query(
        $"""
        SELECT metric.run FROM metric JOIN run ON run.id = metric.run
        WHERE metric.name = $metric AND abs(metric.value) <= 1.7976931348623157e308 AND run.status <> 'failed' AND ($experiment IS NULL OR run.experiment = $experiment)
        ORDER BY metric.value {(lowerIsBetter ? "ASC" : "DESC")}, metric.run LIMIT $count
        """,
        row => row.GetString(0),
        ("$metric", metric), ("$experiment", experiment), ("$count", count));

    public IReadOnlyList<string> Experiments()
        => database.Query("SELECT DISTINCT experiment FROM run ORDER BY experiment", row => row.GetString(0));

    public IReadOnlyList<string> MetricNames(string? experiment) => database.Query(
        "SELECT DISTINCT metric.name FROM metric JOIN run ON run.id = metric.run WHERE $experiment IS NULL OR run.experiment = $experiment ORDER BY metric.name",
        row => row.GetString(0),
        ("$experiment", experiment));

    public IReadOnlyList<MetricPoint> History(string run, string metric) => database.Query(
        "SELECT step, value, logged_at FROM metric_point WHERE run = $run AND name = $name ORDER BY rowid",
        row => new MetricPoint(IntegerOrNull(row, 0), FiniteOrNull(row, 1), Time(row.GetInt64(2))),
        ("$run", run), ("$name", metric));

    public IReadOnlyList<string> IdsStartingWith(string prefix)
        => database.Query("SELECT id FROM run WHERE substr(id, 1, length($prefix)) = $prefix ORDER BY id LIMIT 10", row => row.GetString(0), ("$prefix", prefix));

    public IReadOnlyList<RunCell> Cells(string run) => database.Query(
        "SELECT source, language, cell_index, started_at, duration_ms FROM cell WHERE run = $run ORDER BY position",
        row => new RunCell(
            row.GetString(0), row.GetString(1), IntegerOrNull(row, 2), TimeOrNull(row, 3), row.IsDBNull(4) ? null : TimeSpan.FromMilliseconds(row.GetInt64(4))),
        ("$run", run));

    private IReadOnlyList<RunRecord> Rows(string sql, (string Name, object? Value)[] parameters) => database.Query(sql, ReadRow, parameters);

    private static RunRecord ReadRow(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Experiment = row.GetString(1),
        Status = StatusOf(row),
        StartedAt = Time(row.GetInt64(3)),
        EndedAt = TimeOrNull(row, 4),
        Seed = IntegerOrNull(row, 5),
        Commit = TextOrNull(row, 6),
        Dirty = row.IsDBNull(7) ? null : row.GetBoolean(7),
        Notebook = TextOrNull(row, 8),
        Error = TextOrNull(row, 9),
        CpuSeconds = FiniteOrNull(row, 10),
        Machine = new RunMachine(row.GetString(14), row.GetString(11), row.GetInt32(12), row.GetString(13)),
    };

    private static RunStatus StatusOf(SqliteDataReader row) => row.GetString(2) switch
    {
        "finished" => RunStatus.Finished,
        "failed" => RunStatus.Failed,
        _ when row.GetBoolean(17) => RunStatus.Running,
        _ when new ProcessIdentity(row.GetString(14), row.GetInt32(15), row.GetInt64(16)).MayBeAlive() => RunStatus.Running,
        _ => RunStatus.Interrupted,
    };

    private RunRecord WithDetails(RunRecord run) => run with
    {
        Params = Sorted("SELECT name, value FROM param WHERE run = $run", run.Id, row => row.GetString(1)),
        Tags = Sorted("SELECT name, value FROM tag WHERE run = $run", run.Id, row => row.GetString(1)),
        Metrics = Sorted("SELECT name, value FROM metric WHERE run = $run", run.Id, row => FiniteOrNull(row, 1)),
        Datasets = database.Query(
            "SELECT name, version, hash, mode FROM dataset WHERE run = $run ORDER BY name, length(version), version, mode",
            row => new RunDataset(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3) is "read" ? DatasetAccess.Read : DatasetAccess.Write),
            ("$run", run.Id)),
        Packages = database.Query(
            "SELECT name, version, sha512 FROM package WHERE run = $run ORDER BY name",
            row => new RunPackage(row.GetString(0), row.GetString(1), TextOrNull(row, 2)),
            ("$run", run.Id)),
    };

    private SortedDictionary<string, T> Sorted<T>(string sql, string run, Func<SqliteDataReader, T> value)
    {
        var pairs = database.Query(sql, row => KeyValuePair.Create(row.GetString(0), value(row)), ("$run", run));
        return new SortedDictionary<string, T>(pairs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int? IntegerOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static double? FiniteOrNull(SqliteDataReader row, int column)
        => row.IsDBNull(column) || !double.IsFinite(row.GetDouble(column)) ? null : row.GetDouble(column);

    private static DateTimeOffset? TimeOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Time(row.GetInt64(column));

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
