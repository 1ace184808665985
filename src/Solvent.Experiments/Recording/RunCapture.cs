using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>
/// Finds out, while a run goes on, what takes longer than its start may: the uncommitted work of its project, its processor and its SDK. The end of the run waits for it.
/// </summary>
internal sealed class RunCapture
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Run _run;
    private readonly StoreDirectory _store;
    private readonly Task _work;

    public RunCapture(Run run, StoreDirectory store)
    {
        (_run, _store) = (run, store);
        // A thread of its own: cells may keep all those of the pool busy.
        _work = Task.Factory.StartNew(Capture, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Waits until everything is recorded, or for as long as a user may be kept waiting.</summary>
    public void Finish() => _work.Wait(Patience);

    private void Capture()
    {
        try
        {
            if (GitDiff.Read(_store.Root, _store.NewTemporaryFile()) is { } diff) _run.AddBytes(diff, GitDiff.Name, ArtifactKind.Diff);
            _run.Append(new FactsFound(new RunFacts { Cpu = MachineFacts.Cpu, Sdk = MachineFacts.Sdk(_store.Root) }));
        }
        catch (SolventException)
        {
            // The disk is full, or the run has ended meanwhile. Either way it goes on without this.
        }
    }
}
