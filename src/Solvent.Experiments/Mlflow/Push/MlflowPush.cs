namespace Solvent.Experiments;

/// <summary>Pushes runs to a server, parents before their nested runs. A run that cannot be pushed does not stop the others.</summary>
internal sealed class MlflowPush(MlflowConnection connection)
{
    private readonly MlflowClient _client = new(connection);
    private readonly Dictionary<string, string> _experiments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _runs = new(StringComparer.Ordinal);

    /// <param name="runs">The runs, in any order.</param>
    /// <param name="read">Reads one of them whole.</param>
    /// <param name="withFiles">Whether artifacts are to be sent.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Stops; the next push goes on.</param>
    /// <exception cref="SolventException">Those of <see cref="MlflowFailure"/> that concern all runs.</exception>
    public async Task<IReadOnlyList<RunTransferResult>> RunAsync(
        IReadOnlyCollection<RunRecord> runs, Func<string, TransferredRun> read, bool withFiles, IProgress<RunTransferProgress>? progress, CancellationToken cancellationToken)
    {
        var meter = new TransferMeter(progress, runs.Count);
        var push = new RunPush(_client, new MlflowArtifacts(connection, _client), connection.Pauses, meter);
        var results = new List<RunTransferResult>();
        foreach (var record in ParentsFirst(runs))
        {
            results.Add(await TryAsync(push, record, read, withFiles, cancellationToken));
            meter.FinishRun();
        }

        return results;
    }

    private async Task<RunTransferResult> TryAsync(RunPush push, RunRecord record, Func<string, TransferredRun> read, bool withFiles, CancellationToken cancellationToken)
    {
        try
        {
            var experiment = await ExperimentAsync(RunEncoding.ExperimentOf(record), cancellationToken);
            var parent = record.ParentId is { } id ? _runs.GetValueOrDefault(id) : null;
            var result = await push.RunAsync(read(record.Id), experiment, parent, withFiles, cancellationToken);
            if (result.There is { } there) _runs[record.Id] = there;
            return result;
        }
        catch (SolventException problem) when (ConcernsOneRun(problem))
        {
            return new RunTransferResult(record.Id, record.Experiment, There: null, TransferOutcome.Failed) { Problem = problem };
        }
    }

    private async Task<string> ExperimentAsync(string name, CancellationToken cancellationToken)
    {
        if (_experiments.TryGetValue(name, out var known)) return known;
        return _experiments[name] = Active(await _client.TryFindExperimentAsync(name, cancellationToken)) ?? await CreateAsync(name, cancellationToken);
    }

    private async Task<string> CreateAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.CreateExperimentAsync(name, cancellationToken);
        }
        catch (SolventException)
        {
            // Somebody may have been faster, or the answer was lost.
            if (Active(await _client.TryFindExperimentAsync(name, cancellationToken)) is { } id) return id;
            throw;
        }
    }

    private string? Active(MlflowExperiment? experiment)
    {
        if (experiment is not { LifecycleStage: "deleted" }) return experiment?.ExperimentId;
        throw new SolventException("mlflow-experiment-deleted", $"The experiment '{experiment.Name}' is deleted at {_client.Server}.")
        {
            Hint = $"Restore it there first: mlflow experiments restore --experiment-id {experiment.ExperimentId}",
        };
    }

    private static IEnumerable<RunRecord> ParentsFirst(IReadOnlyCollection<RunRecord> runs)
    {
        var byId = runs.ToDictionary(run => run.Id, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in runs)
        {
            var line = new Stack<RunRecord>();
            for (var next = run; next is not null && done.Add(next.Id); next = next.ParentId is { } parent ? byId.GetValueOrDefault(parent) : null) line.Push(next);
            foreach (var next in line) yield return next;
        }
    }

    private static bool ConcernsOneRun(SolventException problem)
        => problem.Code is not (MlflowFailure.UnavailableCode or "mlflow-unauthorized" or "mlflow-not-found");
}
