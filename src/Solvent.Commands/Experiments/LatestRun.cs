using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>The run that a command means when it names none: the one that this process has open, else the newest.</summary>
internal static class LatestRun
{
    /// <exception cref="SolventException"><c>run-not-found</c> when there is none.</exception>
    public static string IdOf(ExperimentStore store)
    {
        if (Run.Current is { } current) return current.Id;
        return store.Find(new RunQuery { Limit = 1 }) is [var newest]
            ? newest.Id
            : throw new SolventException("run-not-found", $"There is no run in '{store.Root}'.") { Hint = "Start one with 'experiment start NAME'." };
    }
}
