using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Takes runs that were recorded elsewhere into the database, each as a whole or not at all.</summary>
internal sealed class RunInsertion(ITrackingDatabase database)
{
    /// <summary>Whether there is a run with an identifier, deleted or not.</summary>
    public bool Exists(string id) => database.Query("SELECT 1 FROM run WHERE id = @id", row => row.GetInt32(0), ("@id", id)).Count > 0;

    /// <summary>Adds a run that is over; returns false when there is one with its identifier, which stays as it is.</summary>
    /// <param name="run">The run. Of its metrics those count that have no history.</param>
    /// <param name="histories">All values of its metrics, by name, in the order of logging.</param>
    public bool Insert(RunRecord run, IReadOnlyDictionary<string, IReadOnlyList<MetricPoint>> histories)
    {
        var isNew = false;
        database.Write(transaction =>
        {
            isNew = transaction.Scalar("SELECT 1 FROM run WHERE id = @id", ("@id", run.Id)) is null;
            if (isNew) Add(transaction, run, histories);
        });
        return isNew;
    }

    /// <summary>Adds a run that is over, in place of the one with its identifier, if there is one.</summary>
    /// <param name="run">As for <see cref="Insert"/>.</param>
    /// <param name="histories">As for <see cref="Insert"/>.</param>
    public void Replace(RunRecord run, IReadOnlyDictionary<string, IReadOnlyList<MetricPoint>> histories) => database.Write(transaction =>
    {
        if (transaction.Scalar("SELECT key FROM run WHERE id = @id", ("@id", run.Id)) is long key) RunRow.Remove(transaction, key);
        Add(transaction, run, histories);
    });

    private static void Add(StoreTransaction transaction, RunRecord run, IReadOnlyDictionary<string, IReadOnlyList<MetricPoint>> histories)
    {
        RunRow.Insert(transaction, StartOf(run));
        var key = (long)transaction.Scalar("SELECT key FROM run WHERE id = @id", ("@id", run.Id))!;
        var endedAt = (run.EndedAt ?? run.StartedAt).ToUnixTimeMilliseconds();
        // Whatever it was when it was written down, nothing can be added to it here.
        var status = run.Status is RunStatus.Running ? RunStatus.Interrupted : run.Status;
        RunRow.End(transaction, key, new RunEnd(status, run.Error, endedAt, (long?)(run.DurationSeconds * 1000))
        {
            CpuSeconds = run.CpuSeconds,
            PeakMemoryBytes = run.PeakMemoryBytes,
        });
        if (run.DeletedAt is { } deletedAt)
        {
            transaction.Execute("UPDATE run SET deleted_at = @at WHERE key = @run", ("@at", deletedAt.ToUnixTimeMilliseconds()), ("@run", key));
        }

        foreach (var (name, value) in run.Params) RunWriter.AddParam(transaction, key, name, value);
        foreach (var (name, value) in run.Tags) RunWriter.SetTag(transaction, key, name, value);
        foreach (var dataset in run.Datasets) RunWriter.AddDataset(transaction, key, dataset);
        foreach (var artifact in run.Artifacts) RunWriter.AddArtifact(transaction, key, artifact);
        RunWriter.ReplaceCode(transaction, key, run.Packages, run.Cells);
        foreach (var (name, points) in histories.Where(history => history.Value.Count > 0)) RunWriter.AddPoints(transaction, key, name, points);
        foreach (var (name, value) in run.Metrics.Where(metric => !histories.ContainsKey(metric.Key)))
        {
            RunWriter.AddPoints(transaction, key, name, [new MetricPoint(Step: null, value, run.EndedAt ?? run.StartedAt)]);
        }
    }

    private static RunStart StartOf(RunRecord run)
    {
        var machine = run.Machine ?? new RunMachine("", "", 0, "");
        // A process that is none: the run is over.
        return new RunStart(run.Id, run.Experiment, run.StartedAt.ToUnixTimeMilliseconds(), new ProcessIdentity(machine.Host, 0, 0), machine, Detached: false)
        {
            Name = run.Name,
            Parent = run.ParentId,
            Seed = run.Seed,
            Commit = run.Commit,
            Dirty = run.Dirty,
            Notebook = run.Notebook,
            Author = run.Author,
            PricePerHour = run.PricePerHour,
            Currency = run.Currency,
        };
    }
}
