namespace Solvent.Experiments;

/// <summary>Marks runs as deleted, and takes that back.</summary>
internal sealed class RunDeletion(ITrackingDatabase database, TimeProvider time)
{
    public RunRecord Delete(RunRecord run)
    {
        if (run.Status is RunStatus.Running)
        {
            throw new SolventException("run-open", $"The run {run.Id} is still running.") { Hint = $"End it first: solvent experiment end --run {run.Id}" };
        }

        return Mark(run, time.GetUtcNow());
    }

    public RunRecord Restore(RunRecord run) => Mark(run, deletedAt: null);

    private RunRecord Mark(RunRecord run, DateTimeOffset? deletedAt)
    {
        database.Write(transaction => transaction.Execute(
            "UPDATE run SET deleted_at = @deleted WHERE id = @id", ("@deleted", deletedAt?.ToUnixTimeMilliseconds()), ("@id", run.Id)));
        return run with { DeletedAt = deletedAt };
    }
}
