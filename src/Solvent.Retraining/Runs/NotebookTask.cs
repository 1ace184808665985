using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Runner;
using Solvent.Tables;

namespace Solvent.Retraining;

/// <summary>Runs the notebook of a policy for a part of a retraining: to train, or to score a model.</summary>
internal sealed class NotebookTask(RetrainingPolicy policy, ExperimentStore store, RetrainingOptions options, Run parent)
{
    private readonly List<RunRecord> _runs = [];

    /// <summary>The runs so far.</summary>
    public IReadOnlyList<RunRecord> Runs => _runs;

    /// <summary>What they have cost; <see langword="null"/> when nobody says what the machine costs.</summary>
    public double? Cost
    {
        get
        {
            var costs = _runs.Select(run => (policy.Cost.PricePerHour ?? run.PricePerHour) * (run.DurationSeconds ?? 0) / 3600).ToList();
            return costs.TrueForAll(cost => cost is null) && policy.Cost.Fixed == 0 ? null : policy.Cost.Fixed + costs.Sum(cost => cost ?? 0);
        }
    }

    /// <summary>Runs the notebook on a version.</summary>
    /// <param name="data">The version.</param>
    /// <param name="model">The model to score; <see langword="null"/> to train one.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <exception cref="SolventException">What the notebook failed with; <c>interrupted</c>; <c>metric-missing</c> when it has not logged the metric that decides.</exception>
    public async Task<(RunRecord Run, double Metric)> RunAsync(string data, string? model, CancellationToken cancellationToken)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal) { [RetrainingTags.Role] = model is null ? RetrainingTags.Train : RetrainingTags.Score, [RetrainingTags.Data] = data };
        if (model is not null) tags[RetrainingTags.Model] = model;
        var parameters = new Dictionary<string, string>(policy.Parameters.Set, StringComparer.Ordinal) { [policy.Parameters.Data] = data, [policy.Parameters.Model] = model ?? "" };
        var what = model is null ? $"training on {data}" : $"scoring {model} on {data}";
        var result = await options.Execute(policy.Notebook, new RunRequest { Parameters = parameters, Recording = new RunRecording { Experiment = parent.Experiment, Name = what, Parent = parent.Id, Tags = tags } }, cancellationToken);
        store.Sync();
        var run = result.Run is { } id ? store.Get(id) : null;
        if (run is not null) _runs.Add(run);
        cancellationToken.ThrowIfCancellationRequested();
        if (result.ExitCode != 0 || run is not { Status: RunStatus.Finished }) throw new SolventException("retraining-failed", $"The notebook failed while {what}: {result.Error ?? run?.Error ?? "it has recorded no run"}") { Hint = result.Hint ?? "Run it by hand with the same parameters: solvent run" };
        if (run.Metrics.TryGetValue(policy.Metric, out var metric) && double.IsFinite(metric)) return (run, metric);
        throw new SolventException("metric-missing", $"The notebook has logged no finite '{policy.Metric}' while {what}{(run.Metrics.Count == 0 ? "." : $", but {string.Join(", ", run.Metrics.Keys)}.")}")
        {
            Hint = NearestName.Suggestion(policy.Metric, run.Metrics.Keys) ?? "Log it on the rows that are kept aside: Run.Current!.Log(metrics).",
        };
    }

    /// <summary>What a run said about each row; <see langword="null"/> when it has logged no predictions.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c>, <c>scores-invalid</c>; <c>artifact-missing</c>, <c>artifact-damaged</c>.</exception>
    public ScoredRows? Predictions(RunRecord run, CancellationToken cancellationToken)
    {
        if (run.Artifacts.FirstOrDefault(artifact => artifact.Name == policy.Promotion.Predictions) is not { } artifact) return null;
        // In the folder of the store, whose files are no data that the open run reads.
        var folder = Path.Combine(StoreDirectory.Find(store.Root).Location, "cache", $"predictions-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, Path.GetFileName(policy.Promotion.Predictions));
            store.SaveArtifact(run, artifact, path);
            return ScoredRows.Read(Table.Open(path, cancellationToken), policy.Promotion.Label, policy.Promotion.Score);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
