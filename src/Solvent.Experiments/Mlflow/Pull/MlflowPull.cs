namespace Solvent.Experiments;

/// <summary>Brings runs from a server. A run that cannot be brought does not stop the others.</summary>
/// <param name="connection">The server.</param>
/// <param name="shelf">Where they go.</param>
/// <param name="newTemporaryFile">Names a file for an artifact on its way.</param>
internal sealed class MlflowPull(MlflowConnection connection, IRunShelf shelf, Func<string> newTemporaryFile)
{
    private readonly MlflowClient _client = new(connection);
    private readonly RunArrivals _arrivals = new(shelf);
    private readonly Dictionary<string, string> _experimentNames = new(StringComparer.Ordinal);

    /// <param name="selection">Which runs.</param>
    /// <param name="withFiles">Whether artifacts are brought.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Stops; runs that have arrived stay.</param>
    /// <exception cref="SolventException">Those of <see cref="MlflowFailure"/>, when nothing can be brought.</exception>
    public async Task<IReadOnlyList<RunTransferResult>> RunAsync(PullSelection selection, bool withFiles, IProgress<RunTransferProgress>? progress, CancellationToken cancellationToken)
    {
        var runs = await selection.FindAsync(_client, cancellationToken);
        var meter = new TransferMeter(progress, runs.Count);
        var loader = new RunDownload(_client, new MlflowArtifacts(connection, _client), newTemporaryFile, meter);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var run in runs) ids[run.Info.RunId] = _arrivals.IdOf(run);
        var results = new List<RunTransferResult>();
        foreach (var run in runs)
        {
            results.Add(await TryAsync(loader, run, ids, withFiles, cancellationToken));
            meter.FinishRun();
        }

        return results;
    }

    private async Task<RunTransferResult> TryAsync(RunDownload loader, MlflowRun run, Dictionary<string, string> ids, bool withFiles, CancellationToken cancellationToken)
    {
        var result = new RunTransferResult(ids[run.Info.RunId], Experiment: null, run.Info.RunId, TransferOutcome.Unchanged);
        try
        {
            result = result with { Experiment = await ExperimentAsync(run.Info.ExperimentId, cancellationToken) };
            if (ForeignRun.IdOf(run) is not null && !ForeignRun.IsWhole(run)) throw Unfinished(run);
            var head = new ForeignRun(run, result.Experiment, _client.Server.ToString()) { Series = LastValues(run) };
            var files = withFiles ? await loader.ListAsync(run, cancellationToken) : [];
            head = head with { Files = [.. files.Where(file => file.Path is not MlflowDetails.Path).Select(file => new RunFile(file.Path, file.FileSize ?? 0, () => Stream.Null))] };
            var parent = await ParentAsync(run, ids, cancellationToken);
            if (_arrivals.IsHere(head, result.Run!, parent)) return result;
            using var loaded = await loader.LoadAsync(head, files, cancellationToken);
            return result with { Outcome = _arrivals.Take(loaded.Run, result.Run!, parent), Notices = loaded.Notices };
        }
        catch (SolventException problem) when (problem.Code is not (MlflowFailure.UnavailableCode or "mlflow-unauthorized"))
        {
            return result with { Outcome = TransferOutcome.Failed, Problem = problem };
        }
    }

    private async Task<string> ExperimentAsync(string id, CancellationToken cancellationToken)
        => _experimentNames.TryGetValue(id, out var name) ? name : _experimentNames[id] = (await _client.GetExperimentAsync(id, cancellationToken)).Name;

    private async Task<string?> ParentAsync(MlflowRun run, Dictionary<string, string> ids, CancellationToken cancellationToken)
    {
        if (ForeignRun.TagOf(run, MlflowTags.Parent) is not { Length: > 0 } parent) return null;
        if (ids.TryGetValue(parent, out var known)) return known;
        try
        {
            return ids[parent] = _arrivals.IdOf(await _client.GetRunAsync(parent, cancellationToken));
        }
        catch (SolventException failure) when (failure.Code is MlflowFailure.MissingCode)
        {
            return null;
        }
    }

    private static Dictionary<string, IReadOnlyList<MlflowMetric>> LastValues(MlflowRun run)
    {
        var last = new Dictionary<string, IReadOnlyList<MlflowMetric>>(StringComparer.Ordinal);
        foreach (var metric in run.Data?.Metrics ?? []) last[metric.Key] = [metric];
        return last;
    }

    private SolventException Unfinished(MlflowRun run) => new("mlflow-push-unfinished", $"Run {run.Info.RunId} at {_client.Server} is the beginning of run {ForeignRun.IdOf(run)}: its push has not ended.")
    {
        Hint = $"Push it again from where it was made: solvent experiment push {ForeignRun.IdOf(run)} --to {_client.Server}",
    };
}
