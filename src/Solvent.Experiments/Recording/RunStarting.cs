using System.Runtime.InteropServices;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Finds out what is to be known about a run when it starts.</summary>
internal static class RunStarting
{
    public static RunStart Describe(
        string id, string experiment, RunOptions options, StoreDirectory store, ProjectSettings settings, IRunEnvironment? environment, DateTimeOffset now)
    {
        var git = GitState.Read(store.Root);
        var machine = new RunMachine(Environment.MachineName, RuntimeInformation.OSDescription, Environment.ProcessorCount, RuntimeInformation.FrameworkDescription)
        {
            MemoryBytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        };
        return new RunStart(id, experiment, now.ToUnixTimeMilliseconds(), ProcessIdentity.Current, machine, options.Detached)
        {
            Name = options.Name,
            Parent = options.Parent,
            Seed = options.Seed,
            Author = CommitAuthor.Find(said: null, store.Root),
            Commit = git?.Commit,
            Dirty = git?.Dirty,
            Notebook = (options.Notebook ?? environment?.Notebook) is { } path ? store.RelativePath(path) : null,
            PricePerHour = settings.PricePerHour,
            Currency = settings.PricePerHour is null ? null : settings.Currency,
        };
    }
}
