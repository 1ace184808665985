namespace Solvent.Experiments;

/// <summary>Marks runs as deleted, each with the runs that are nested in it, and takes that back.</summary>
internal sealed class RunDeletion(ITrackingDatabase database, TimeProvider time)
{
    private const string Family = """
        WITH RECURSIVE family (id) AS (SELECT id FROM run WHERE id = @id UNION SELECT run.id FROM run JOIN family ON run.parent = family.id)
        """;

    public RunRecord Delete(RunRecord run)
    {
        if (run.Status is RunStatus.Running)
        {
            throw new SolventException("run-open", $"The run {run.Id} is still running.") { Hint = $"End it first: solvent experiment end --run {run.Id}" };
        }

        if (run.DeletedAt is not null) return run;
        var now = time.GetUtcNow();
        database.Write(transaction => transaction.Execute(
            $"UPDATE run SET deleted_at = @deleted WHERE deleted_at IS NULL AND id IN ({Family} SELECT id FROM family)", ("@deleted", now.ToUnixTimeMilliseconds()), ("@id", run.Id)));
        return run with { DeletedAt = now };
    }

    /// <summary>Takes back the deletion of a run, and of those that were deleted with it.</summary>
    public RunRecord Restore(RunRecord run)
    {
        if (run.DeletedAt is not { } deleted) return run;
        database.Write(transaction => transaction.Execute(
            $"UPDATE run SET deleted_at = NULL WHERE deleted_at = @deleted AND id IN ({Family} SELECT id FROM family)", ("@deleted", deleted.ToUnixTimeMilliseconds()), ("@id", run.Id)));
        return run with { DeletedAt = null };
    }
}
