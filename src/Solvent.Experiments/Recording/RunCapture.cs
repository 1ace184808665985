using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>
/// Finds out, while a run goes on, what takes longer than its start may: the uncommitted work of its project, its processor and its SDK. The end of the run waits for it.
/// A run within another has what that one has: of a thousand trials each would otherwise ask git again.
/// </summary>
internal sealed class RunCapture
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Run _run;
    private readonly StoreDirectory _store;
    private readonly RunCapture? _around;
    private readonly Task<RunArtifact?> _work;

    public RunCapture(Run run, StoreDirectory store, RunCapture? around)
    {
        (_run, _store, _around) = (run, store, around);
        // A thread of its own: cells may keep all those of the pool busy.
        _work = Task.Factory.StartNew(Capture, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Waits until everything is recorded, or for as long as a user may be kept waiting.</summary>
    public void Finish() => _work.Wait(Patience);

    private RunArtifact? Capture()
    {
        try
        {
            var diff = _around is null ? Diff() : _around._work.GetAwaiter().GetResult();
            if (diff is not null) _run.Append(new ArtifactLogged(diff));
            _run.Append(new FactsFound(new RunFacts { Cpu = MachineFacts.Cpu, Sdk = MachineFacts.Sdk(_store.Root) }));
            return diff;
        }
        catch (SolventException)
        {
            // The disk is full, or the run has ended meanwhile. Either way it goes on without this.
            return null;
        }
    }

    private RunArtifact? Diff()
        => GitDiff.Read(_store.Root, _store.NewTemporaryFile()) is { } diff ? new ArtifactStore(_store).Add(new MemoryStream(diff), GitDiff.Name, ArtifactKind.Diff) : null;
}
