using Solvent.Experiments;

namespace Solvent.Promotion.Updating;

/// <summary>A run whose metrics a project has to reach, as the project remembers it: who checks it later need not have the runs of the machine that promoted.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Experiment">The experiment that it belongs to.</param>
public sealed record PromotedRun(string Id, string Experiment)
{
    /// <summary>Its seed.</summary>
    public int? Seed { get; init; }

    /// <summary>The git commit that was checked out.</summary>
    public string? Commit { get; init; }

    /// <summary>Its parameters as text, by name.</summary>
    public IReadOnlyDictionary<string, string> Params { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The last value of each metric, by name.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new SortedDictionary<string, double>(StringComparer.Ordinal);

    /// <summary>The dataset versions that it has read: <c>flights@v1</c>, and the SHA-256 of each.</summary>
    public IReadOnlyDictionary<string, string> Datasets { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    internal static PromotedRun Of(RunRecord run) => new(run.Id, run.Experiment)
    {
        Seed = run.Seed,
        Commit = run.Commit,
        Params = Sorted(run.Params),
        Metrics = Sorted(run.Metrics),
        Datasets = Sorted(run.Datasets.Where(dataset => dataset.Mode is DatasetAccess.Read).DistinctBy(dataset => dataset.Reference).Select(dataset => KeyValuePair.Create(dataset.Reference, dataset.Hash))),
    };

    /// <summary>The run as a record, in the place that it has among the runs of the project.</summary>
    internal RunRecord ToRecord(int place) => new()
    {
        Id = Id,
        Experiment = Experiment,
        Status = RunStatus.Finished,
        // When it was does not matter, only which came first.
        StartedAt = DateTimeOffset.UnixEpoch.AddSeconds(place),
        Seed = Seed,
        Commit = Commit,
        Params = Params,
        Metrics = Metrics,
        Datasets = [.. Datasets.Select(dataset => new RunDataset(dataset.Key[..dataset.Key.LastIndexOf('@')], dataset.Key[(dataset.Key.LastIndexOf('@') + 1)..], dataset.Value, DatasetAccess.Read))],
    };

    private static SortedDictionary<string, T> Sorted<T>(IEnumerable<KeyValuePair<string, T>> pairs) => new(pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), StringComparer.Ordinal);
}
