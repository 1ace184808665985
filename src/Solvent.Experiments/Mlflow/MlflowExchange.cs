using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Exchanges the runs of a store with MLflow.</summary>
internal sealed class MlflowExchange(ExperimentStore store, StoreDirectory directory)
{
    private readonly StoreShelf _shelf = new(store);

    public async Task<IReadOnlyList<RunTransferResult>> PushAsync(MlflowPushOptions options, CancellationToken cancellationToken)
    {
        var server = MlflowServer.Of(options.To, "--to", Environment.GetEnvironmentVariable);
        var runs = Select(options);
        using var connection = new MlflowConnection(server);
        var results = await new MlflowPush(connection).RunAsync(runs, _shelf.Read, options.WithArtifacts, options.Progress, cancellationToken);
        foreach (var result in results) if (result is { Run: { } run, There: { } there, Outcome: TransferOutcome.Added or TransferOutcome.Updated }) _shelf.NotePush(run, server.ToString(), there);
        return results;
    }

    public async Task<IReadOnlyList<RunTransferResult>> PullAsync(MlflowPullOptions options, CancellationToken cancellationToken)
    {
        using var connection = new MlflowConnection(MlflowServer.Of(options.From, "--from", Environment.GetEnvironmentVariable));
        var pull = new MlflowPull(connection, _shelf, await TemporaryFilesAsync(cancellationToken));
        return await pull.RunAsync(new PullSelection(options.Experiments, options.Runs), options.WithArtifacts, options.Progress, cancellationToken);
    }

    public Task<IReadOnlyList<RunTransferResult>> ImportAsync(string folder, IProgress<RunTransferProgress>? progress, CancellationToken cancellationToken)
        => new MlrunsImport(_shelf).RunAsync(folder, progress, cancellationToken);

    private async Task<Func<string>> TemporaryFilesAsync(CancellationToken cancellationToken)
    {
        await directory.EnsureCreatedAsync(cancellationToken);
        return directory.NewTemporaryFile;
    }

    /// <summary>The runs that are named, and those that they are parts of.</summary>
    private Dictionary<string, RunRecord>.ValueCollection Select(MlflowPushOptions options)
    {
        var named = options.Runs.Count > 0 ? [.. options.Runs.Select(store.Get)] : store.List(options.Experiment);
        var selected = new Dictionary<string, RunRecord>(StringComparer.Ordinal);
        foreach (var run in named)
        {
            for (var next = run; next is not null && selected.TryAdd(next.Id, next); next = next.ParentId is { } parent ? _shelf.TryGet(parent) : null)
            {
                // A parent that is deleted goes along all the same: its parts would hang in the air.
            }
        }

        return selected.Values;
    }
}
