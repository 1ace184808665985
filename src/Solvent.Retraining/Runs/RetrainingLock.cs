using Solvent.Datasets;

namespace Solvent.Retraining;

/// <summary>Lets one process at a time retrain a model.</summary>
internal static class RetrainingLock
{
    /// <exception cref="SolventException"><c>retraining-running</c>; <c>write-failed</c>, <c>disk-full</c>.</exception>
    public static FileStream Take(string root, string model)
    {
        var path = Path.Combine(StoreDirectory.Find(root).Location, "cache", $"retraining-{model}.lock");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists(path) && AtomicFile.WriteFailure(path, exception) is { Code: "write-failed" })
        {
            throw new SolventException("retraining-running", $"'{model}' is being retrained by another process.", exception) { Hint = "Wait until it has ended; solvent experiment list shows its run." };
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(path, exception) is { } failure) throw failure;
            throw;
        }
    }
}
