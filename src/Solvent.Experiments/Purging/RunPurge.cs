using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Removes deleted runs for good.</summary>
internal sealed class RunPurge(ITrackingDatabase database, StoreDirectory store, TimeProvider time)
{
    /// <summary>A file that a run is keeping at this moment may not be in the database yet.</summary>
    private static readonly TimeSpan Youth = TimeSpan.FromHours(1);

    public PurgeResult Purge(TimeSpan olderThan)
    {
        var before = time.GetUtcNow().Subtract(olderThan).ToUnixTimeMilliseconds();
        var deleted = database.Query("SELECT key, id FROM run WHERE deleted_at <= @before ORDER BY key", row => (Key: row.GetInt64(0), Id: row.GetString(1)), ("@before", before));
        var registered = database.Query("SELECT DISTINCT run FROM model_version WHERE deleted_at IS NULL", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        var removed = deleted.Where(run => !registered.Contains(run.Id)).ToList();
        foreach (var (key, _) in removed) Remove(key);
        var (artifacts, bytes) = RemoveUnusedArtifacts();
        return new PurgeResult([.. removed.Select(run => run.Id)], artifacts, bytes, [.. deleted.Where(run => registered.Contains(run.Id)).Select(run => run.Id)]);
    }

    // A transaction for each run, so that others who write wait for none of them long.
    private void Remove(long run) => database.Write(transaction =>
    {
        // It may have been restored since.
        if (transaction.Scalar("SELECT deleted_at FROM run WHERE key = @run", ("@run", run)) is not null) RunRow.Remove(transaction, run);
    });

    private (int Count, long Bytes) RemoveUnusedArtifacts()
    {
        var folder = Path.Combine(store.Location, "artifacts");
        if (!Directory.Exists(folder)) return (0, 0);
        var used = database.Query("SELECT hash FROM artifact UNION SELECT hash FROM model_version", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        var (count, bytes) = (0, 0L);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (file.Name.Length != 64 || used.Contains(file.Name) || time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc < Youth) continue;
            try
            {
                var length = file.Length;
                file.Attributes = FileAttributes.Normal;
                file.Delete();
                (count, bytes) = (count + 1, bytes + length);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw AtomicFile.WriteFailure(file.FullName, exception)!;
            }
        }

        return (count, bytes);
    }
}
