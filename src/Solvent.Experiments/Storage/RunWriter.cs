using System.Runtime.InteropServices;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Writes what happens to a run.</summary>
internal sealed class RunWriter(StoreDatabase database)
{
    public string Add(string experiment, RunOptions options, string? notebook, GitState? git, DateTimeOffset now)
    {
        var process = ProcessIdentity.Current;
        var id = "";
        database.Write(transaction =>
        {
            do id = RunId.New(now);
            while (transaction.Scalar("SELECT 1 FROM run WHERE id = $id", ("$id", id)) is not null);
            transaction.Execute(
                """
                INSERT INTO run (id, experiment, status, started_at, seed, git_commit, git_dirty, notebook,
                    operating_system, processors, runtime, host, process_id, process_started_at, detached)
                VALUES ($id, $experiment, 'running', $started, $seed, $commit, $dirty, $notebook,
                    $system, $processors, $runtime, $host, $process, $processStarted, $detached)
                """,
                ("$id", id),
                ("$experiment", experiment),
                ("$started", now.ToUnixTimeMilliseconds()),
                ("$seed", options.Seed),
                ("$commit", git?.Commit),
                ("$dirty", git?.Dirty),
                ("$notebook", notebook),
                ("$system", RuntimeInformation.OSDescription),
                ("$processors", Environment.ProcessorCount),
                ("$runtime", RuntimeInformation.FrameworkDescription),
                ("$host", process.Host),
                ("$process", process.Id),
                ("$processStarted", process.StartedAt),
                ("$detached", options.Detached));
        });
        return id;
    }

    public void AddMetrics(string run, IReadOnlyList<KeyValuePair<string, double>> metrics, int? step, DateTimeOffset now) => database.Write(transaction =>
    {
        foreach (var (name, number) in metrics)
        {
            // SQLite has no NaN; NULL stands for it.
            object? value = double.IsNaN(number) ? null : number;
            transaction.Execute(
                "INSERT INTO metric_point (run, name, step, value, logged_at) VALUES ($run, $name, $step, $value, $now)",
                ("$run", run), ("$name", name), ("$step", step), ("$value", value), ("$now", now.ToUnixTimeMilliseconds()));
            transaction.Execute(
                "INSERT INTO metric (run, name, value) VALUES ($run, $name, $value) ON CONFLICT DO UPDATE SET value = excluded.value",
                ("$run", run), ("$name", name), ("$value", value));
        }
    });

    /// <summary>Parameters are what a run was made with: one that was logged cannot get another value.</summary>
    public void AddParam(string run, string name, string value) => database.Write(transaction =>
    {
        transaction.Execute(
            "INSERT INTO param (run, name, value) VALUES ($run, $name, $value) ON CONFLICT DO NOTHING", ("$run", run), ("$name", name), ("$value", value));
        var kept = (string)transaction.Scalar("SELECT value FROM param WHERE run = $run AND name = $name", ("$run", run), ("$name", name))!;
        if (string.Equals(kept, value, StringComparison.Ordinal)) return;
        throw new SolventException("param-conflict", $"The parameter '{name}' of run {run} is '{kept}' and cannot become '{value}'.")
        {
            Hint = "Start a new run for another value, or log what changes during a run as a metric or a tag.",
        };
    });

    public void SetTag(string run, string name, string value) => database.Write(transaction => transaction.Execute(
        "INSERT INTO tag (run, name, value) VALUES ($run, $name, $value) ON CONFLICT DO UPDATE SET value = excluded.value",
        ("$run", run), ("$name", name), ("$value", value)));

    public void AddDataset(string run, RunDataset dataset) => database.Write(transaction => transaction.Execute(
        "INSERT INTO dataset (run, name, version, hash, mode) VALUES ($run, $name, $version, $hash, $mode) ON CONFLICT DO UPDATE SET hash = excluded.hash",
        ("$run", run),
        ("$name", dataset.Name),
        ("$version", dataset.Version),
        ("$hash", dataset.Hash),
        ("$mode", dataset.Mode is DatasetAccess.Read ? "read" : "write")));

    public void ReplacePackagesAndCells(string run, IEnumerable<RunPackage> packages, IReadOnlyList<RunCell> cells) => database.Write(transaction =>
    {
        transaction.Execute("DELETE FROM package WHERE run = $run; DELETE FROM cell WHERE run = $run", ("$run", run));
        foreach (var package in packages)
        {
            transaction.Execute(
                "INSERT INTO package (run, name, version, sha512) VALUES ($run, $name, $version, $sha512) ON CONFLICT DO UPDATE SET version = excluded.version",
                ("$run", run), ("$name", package.Name), ("$version", package.Version), ("$sha512", package.Sha512));
        }

        for (var position = 0; position < cells.Count; position++)
        {
            var cell = cells[position];
            transaction.Execute(
                """
                INSERT INTO cell (run, position, source, language, cell_index, started_at, duration_ms)
                VALUES ($run, $position, $source, $language, $index, $started, $duration)
                """,
                ("$run", run),
                ("$position", position),
                ("$source", cell.Source),
                ("$language", cell.Language),
                ("$index", cell.Index),
                ("$started", cell.StartedAt?.ToUnixTimeMilliseconds()),
                ("$duration", (long?)cell.Duration?.TotalMilliseconds));
        }
    });

    public void End(string run, RunStatus status, string? error, double? cpuSeconds, DateTimeOffset now) => database.Write(transaction => transaction.Execute(
        "UPDATE run SET status = $status, error = $error, cpu_seconds = $cpu, ended_at = $now WHERE id = $run AND status = 'running'",
        ("$run", run),
        ("$status", status is RunStatus.Failed ? "failed" : "finished"),
        ("$error", error),
        ("$cpu", cpuSeconds),
        ("$now", now.ToUnixTimeMilliseconds())));
}
