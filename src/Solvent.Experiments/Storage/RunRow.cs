using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Writes the row of a run.</summary>
internal static class RunRow
{
    /// <summary>Adds a run, unless it is there.</summary>
    public static void Insert(StoreTransaction transaction, RunStart run) => transaction.Execute(
        """
        INSERT INTO run (id, experiment, name, parent, status, started_at, seed, git_commit, git_dirty, notebook, price_per_hour, currency, author,
            operating_system, processors, runtime, sdk, cpu, memory, host, process_id, process_started_at, detached, seen_at)
        VALUES (@id, @experiment, @name, @parent, 'running', @started, @seed, @commit, @dirty, @notebook, @price, @currency, @author,
            @system, @processors, @runtime, @sdk, @cpu, @memory, @host, @process, @processStarted, @detached, @started)
        ON CONFLICT (id) DO NOTHING
        """,
        ("@id", run.Id),
        ("@experiment", run.Experiment),
        ("@name", run.Name),
        ("@parent", run.Parent),
        ("@started", run.StartedAt),
        ("@seed", run.Seed),
        ("@commit", run.Commit),
        ("@dirty", run.Dirty),
        ("@notebook", run.Notebook),
        ("@price", run.PricePerHour),
        ("@currency", run.Currency),
        ("@author", run.Author),
        ("@system", run.Machine.OperatingSystem),
        ("@processors", run.Machine.Processors),
        ("@runtime", run.Machine.Runtime),
        ("@sdk", run.Machine.Sdk),
        ("@cpu", run.Machine.Cpu),
        ("@memory", run.Machine.MemoryBytes),
        ("@host", run.Machine.Host),
        ("@process", run.Process.Id),
        ("@processStarted", run.Process.StartedAt),
        ("@detached", run.Detached));

    /// <summary>Adds what has come to be known.</summary>
    public static void Update(StoreTransaction transaction, long run, RunFacts facts)
    {
        (string Column, object? Value)[] all =
        [
            ("experiment", facts.Experiment), ("name", facts.Name), ("seed", facts.Seed), ("sdk", facts.Sdk), ("cpu", facts.Cpu), ("memory", facts.MemoryBytes), ("notebook", facts.Notebook),
        ];
        foreach (var (column, value) in all.Where(fact => fact.Value is not null))
        {
            transaction.Execute($"UPDATE run SET {column} = @value WHERE key = @run", ("@value", value), ("@run", run));
        }
    }

    /// <summary>Ends a run that has not ended.</summary>
    public static void End(StoreTransaction transaction, long run, RunEnd end) => transaction.Execute(
        """
        UPDATE run SET status = @status, error = @error, ended_at = @ended, cpu_seconds = @cpu, peak_memory = @memory,
            duration_ms = coalesce(@duration, CASE WHEN @ended > started_at THEN @ended - started_at ELSE 0 END)
        WHERE key = @run AND status = 'running'
        """,
        ("@run", run),
        ("@status", NameOf(end.Status)),
        ("@error", end.Error),
        ("@ended", end.EndedAt),
        ("@duration", end.DurationMilliseconds),
        ("@cpu", end.CpuSeconds),
        ("@memory", end.PeakMemoryBytes));

    /// <summary>Removes a run with everything that belongs to it.</summary>
    public static void Remove(StoreTransaction transaction, long run)
    {
        transaction.Execute("DELETE FROM metric_point WHERE series IN (SELECT key FROM metric WHERE run = @run)", ("@run", run));
        foreach (var table in new[] { "metric", "param", "tag", "dataset", "package", "cell", "artifact" }) transaction.Execute($"DELETE FROM {table} WHERE run = @run", ("@run", run));
        transaction.Execute("DELETE FROM run WHERE key = @run", ("@run", run));
    }

    public static string NameOf(RunStatus status) => status switch
    {
        RunStatus.Failed => "failed",
        RunStatus.Interrupted => "interrupted",
        RunStatus.Running => "running",
        _ => "finished",
    };
}
