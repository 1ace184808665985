using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Retraining;

/// <summary>Scores models on versions that nobody has scored them on, so that decisions and hindsight have something to go by.</summary>
public static class ModelScoring
{
    /// <summary>Runs the notebook, to score only, for each version after the one that a model was trained on.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="store">The runs of the project that the policy is in.</param>
    /// <param name="allModels">Whether all registered versions of the model are scored, and not only the champion.</param>
    /// <param name="options">How it runs here.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops it; what was scored until then stays.</param>
    /// <returns>How many were scored.</returns>
    /// <exception cref="SolventException"><c>retraining-failed</c>, <c>metric-missing</c>; <c>interrupted</c>.</exception>
    public static async Task<int> RunAsync(RetrainingPolicy policy, ExperimentStore store, bool allModels = false, RetrainingOptions? options = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        options ??= new RetrainingOptions();
        policy.RequireNotebook();
        var book = await ScoreBook.ReadAsync(policy with { Data = policy.Data with { Score = null } }, store, DatasetRepository.Open(store.Root), cancellationToken);
        var missing = Missing(book, allModels).ToList();
        if (missing.Count == 0) return 0;
        using var run = store.Start(policy.Experiment ?? Path.GetFileNameWithoutExtension(policy.Notebook), new RunOptions
        {
            Name = "scoring",
            Notebook = policy.Notebook,
            Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [RetrainingTags.Kind] = "scoring" },
        });
        var task = new NotebookTask(policy, store, options, run);
        try
        {
            foreach (var (model, data) in missing)
            {
                progress?.Report($"scoring {model} on {data}");
                await task.RunAsync(data, model, cancellationToken);
            }
        }
        catch (Exception exception)
        {
            var failure = exception is OperationCanceledException ? new SolventException("interrupted", "The scoring was interrupted; what was scored until then stays.", exception) { ExitCode = SolventException.Interrupted } : exception;
            run.Fail(failure);
            if (failure == exception) throw;
            throw failure;
        }

        return missing.Count;
    }

    private static IEnumerable<(string Model, string Data)> Missing(ScoreBook book, bool allModels)
        => from model in allModels ? book.Models : book.Models.Where(model => model == book.Champion)
           let trained = book.TrainedOn(model)
           where trained is not null
           from version in book.Versions
           where ScoreBook.NumberOf(version.Reference) > ScoreBook.NumberOf(trained) && book.Find(model.Reference, version.Reference) is null
           select (model.Reference, version.Reference);
}
