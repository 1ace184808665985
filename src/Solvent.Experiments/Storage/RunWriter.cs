using System.Globalization;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Writes what journals say about runs.</summary>
internal static class RunWriter
{
    private static readonly string[] PointColumns = ["series", "position", "step", "value", "logged_at"];

    /// <summary>Writes records in their order. Those of a run that was purged are of no use any more.</summary>
    public static void Apply(StoreTransaction transaction, string run, IReadOnlyList<JournalRecord> records)
    {
        if (records is [RunStarted { Start: var start }, ..]) RunRow.Insert(transaction, start);
        if (transaction.Scalar("SELECT key FROM run WHERE id = @id", ("@id", run)) is not long key) return;
        var series = new Dictionary<string, List<MetricPoint>>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record is MetricsLogged metrics) Collect(metrics, series);
            else Apply(transaction, key, record);
        }

        foreach (var (name, points) in series) AddPoints(transaction, key, name, points);
    }

    /// <summary>Notes that runs are alive, for readers on other machines.</summary>
    public static void Seen(StoreTransaction transaction, IEnumerable<string> runs, DateTimeOffset now)
        => transaction.ExecuteEach("UPDATE run SET seen_at = @now WHERE id = @id", ["@now", "@id"], runs.Select(run => new object?[] { now.ToUnixTimeMilliseconds(), run }));

    /// <summary>Appends points to a series; its last value is that of the last one.</summary>
    public static void AddPoints(StoreTransaction transaction, long run, string name, IReadOnlyList<MetricPoint> points)
    {
        var last = points[^1];
        var (key, count) = transaction.Query(
            """
            INSERT INTO metric (run, name, value, step, logged_at, count) VALUES (@run, @name, @value, @step, @at, @count)
            ON CONFLICT (run, name) DO UPDATE
                SET value = excluded.value, step = excluded.step, logged_at = excluded.logged_at, count = metric.count + excluded.count
            RETURNING key, count
            """,
            row => (row.GetInt64(0), row.GetInt64(1)),
            ("@run", run),
            ("@name", name),
            ("@value", ValueOf(last.Value)),
            ("@step", last.Step),
            ("@at", last.LoggedAt.ToUnixTimeMilliseconds()),
            ("@count", points.Count))[0];
        var position = count - points.Count;
        transaction.InsertAll(
            "metric_point",
            PointColumns,
            [.. points.Select((point, i) => new object?[] { key, position + i + 1, point.Step, ValueOf(point.Value), point.LoggedAt.ToUnixTimeMilliseconds() })]);
    }

    /// <summary>Adds a parameter; one that has a value keeps it.</summary>
    public static void AddParam(StoreTransaction transaction, long run, string name, string value) => transaction.Execute(
        "INSERT INTO param (run, name, value, number) VALUES (@run, @name, @value, @number) ON CONFLICT (run, name) DO NOTHING",
        ("@run", run), ("@name", name), ("@value", value), ("@number", NumberOf(value)));

    public static void SetTag(StoreTransaction transaction, long run, string name, string value) => transaction.Execute(
        "INSERT INTO tag (run, name, value) VALUES (@run, @name, @value) ON CONFLICT (run, name) DO UPDATE SET value = excluded.value",
        ("@run", run), ("@name", name), ("@value", value));

    public static void AddDataset(StoreTransaction transaction, long run, RunDataset dataset) => transaction.Execute(
        "INSERT INTO dataset (run, name, version, hash, mode) VALUES (@run, @name, @version, @hash, @mode) ON CONFLICT (run, name, version, mode) DO UPDATE SET hash = excluded.hash",
        ("@run", run),
        ("@name", dataset.Name),
        ("@version", dataset.Version),
        ("@hash", dataset.Hash),
        ("@mode", dataset.Mode is DatasetAccess.Read ? "read" : "write"));

    public static void AddArtifact(StoreTransaction transaction, long run, RunArtifact artifact) => transaction.Execute(
        """
        INSERT INTO artifact (run, name, kind, hash, bytes) VALUES (@run, @name, @kind, @hash, @bytes)
        ON CONFLICT (run, name) DO UPDATE SET kind = excluded.kind, hash = excluded.hash, bytes = excluded.bytes
        """,
        ("@run", run), ("@name", artifact.Name), ("@kind", artifact.Kind), ("@hash", artifact.Hash), ("@bytes", artifact.Bytes));

    public static void ReplaceCode(StoreTransaction transaction, long run, IReadOnlyList<RunPackage> packages, IReadOnlyList<RunCell> cells)
    {
        transaction.Execute("DELETE FROM package WHERE run = @run", ("@run", run));
        transaction.Execute("DELETE FROM cell WHERE run = @run", ("@run", run));
        transaction.ExecuteEach(
            "INSERT INTO package (run, name, version, sha512) VALUES (@run, @name, @version, @sha512) ON CONFLICT (run, name) DO UPDATE SET version = excluded.version",
            ["@run", "@name", "@version", "@sha512"],
            packages.Select(package => new object?[] { run, package.Name, package.Version, package.Sha512 }));
        transaction.ExecuteEach(
            """
            INSERT INTO cell (run, position, source, language, cell_index, started_at, duration_ms)
            VALUES (@run, @position, @source, @language, @index, @started, @duration)
            """,
            ["@run", "@position", "@source", "@language", "@index", "@started", "@duration"],
            cells.Select((cell, position) => new object?[]
            {
                run, position, cell.Source, cell.Language, cell.Index, cell.StartedAt?.ToUnixTimeMilliseconds(), (long?)cell.Duration?.TotalMilliseconds,
            }));
    }

    private static void Apply(StoreTransaction transaction, long run, JournalRecord record)
    {
        switch (record)
        {
            case ParamLogged param:
                AddParam(transaction, run, param.Name, param.Value);
                break;
            case TagSet tag:
                SetTag(transaction, run, tag.Name, tag.Value);
                break;
            case DatasetUsed use:
                AddDataset(transaction, run, use.Dataset);
                break;
            case ArtifactLogged logged:
                AddArtifact(transaction, run, logged.Artifact);
                break;
            case CodeCaptured code:
                ReplaceCode(transaction, run, code.Packages, code.Cells);
                break;
            case FactsFound found:
                RunRow.Update(transaction, run, found.Facts);
                break;
            case RunEnded ended:
                RunRow.End(transaction, run, ended.End);
                break;
        }
    }

    private static void Collect(MetricsLogged logged, Dictionary<string, List<MetricPoint>> series)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(logged.LoggedAt);
        foreach (var (name, value) in logged.Metrics)
        {
            if (!series.TryGetValue(name, out var points)) series.Add(name, points = []);
            points.Add(new MetricPoint(logged.Step, value, at));
        }
    }

    private static double? ValueOf(double value) => double.IsNaN(value) ? null : value;

    private static double? NumberOf(string value)
        => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) ? number : null;
}
