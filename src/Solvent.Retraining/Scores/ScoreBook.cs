using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Tables;

namespace Solvent.Retraining;

/// <summary>What is known about how models of a policy did on versions of its dataset.</summary>
internal sealed class ScoreBook
{
    private const int FewestRows = 30;
    private const string ScoringRuns = $"tags.{RetrainingTags.Role} = '{RetrainingTags.Score}'";

    private readonly RetrainingPolicy _policy;
    private readonly ExperimentStore _store;
    private readonly DatasetRepository _repository;
    private readonly Dictionary<string, RunRecord?> _runs = new(StringComparer.Ordinal);
    private IReadOnlyList<RunRecord>? _scoring;

    private ScoreBook(RetrainingPolicy policy, ExperimentStore store, DatasetRepository repository) => (_policy, _store, _repository) = (policy, store, repository);

    /// <summary>The versions of the dataset, oldest first, as many as the policy looks at.</summary>
    public required IReadOnlyList<DatasetVersion> Versions { get; init; }

    /// <summary>The versions of the model, oldest first; none before the first is registered.</summary>
    public required IReadOnlyList<ModelVersion> Models { get; init; }

    /// <summary>The version that serves; <see langword="null"/> when there is none yet.</summary>
    public required ModelVersion? Champion { get; init; }

    /// <summary>The scores.</summary>
    public IReadOnlyList<BlockScore> Scores { get; private set; } = [];

    /// <summary>The newest version of the dataset.</summary>
    public DatasetVersion Newest => Versions[^1];

    /// <exception cref="SolventException"><c>dataset-not-found</c>; <c>column-not-found</c>, <c>scores-invalid</c> for the columns that the policy names.</exception>
    public static async Task<ScoreBook> ReadAsync(RetrainingPolicy policy, ExperimentStore store, DatasetRepository repository, CancellationToken cancellationToken)
    {
        var models = store.Models.List().FirstOrDefault(model => model.Name == policy.Model.Name)?.Versions ?? [];
        var book = new ScoreBook(policy, store, repository)
        {
            Versions = [.. repository.Log(policy.Data.Dataset).Take(policy.Data.History).Reverse()],
            Models = models,
            Champion = models.FirstOrDefault(model => model.Aliases.Contains(policy.Model.Champion, StringComparer.Ordinal)),
        };
        var scores = book.FromRuns().ToList();
        if (policy.Data.Score is not null) scores.AddRange(await book.FromColumnsAsync(cancellationToken));
        book.Scores = scores;
        return book;
    }

    /// <summary>The version of the dataset that a model was trained on: the newest that its run has read.</summary>
    public string? TrainedOn(ModelVersion model)
    {
        if (RunOf(model.Run) is not { } run) return null;
        if (run.Tags.TryGetValue(RetrainingTags.Data, out var told)) return told;
        return run.Datasets.Where(read => read.Mode == DatasetAccess.Read && read.Name == _policy.Data.Dataset).MaxBy(read => NumberOf(read.Reference))?.Reference;
    }

    /// <summary>The newest score of a model on a version.</summary>
    public BlockScore? Find(string model, string data) => Scores.LastOrDefault(score => score.Model == model && score.Data == data);

    /// <summary>A metric that the newest run which scored a model on a version has logged.</summary>
    public double? MetricOf(ModelVersion model, string data, string metric)
    {
        var run = Scoring().LastOrDefault(run => run.Tags.GetValueOrDefault(RetrainingTags.Model) == model.Reference && run.Tags.GetValueOrDefault(RetrainingTags.Data) == data)
            ?? (TrainedOn(model) == data ? RunOf(model.Run) : null);
        if (run is not null && run.Metrics.TryGetValue(metric, out var value) && double.IsFinite(value)) return value;
        return metric == _policy.Metric && Find(model.Reference, data) is { } score ? (_policy.LowerIsBetter ? score.Error : 1 - score.Error) : null;
    }

    /// <summary>The 7 of <c>flights@v7</c>.</summary>
    public static int NumberOf(string reference)
        => int.TryParse(reference.AsSpan(reference.LastIndexOf('@') + 2), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    private IEnumerable<BlockScore> FromRuns()
    {
        foreach (var model in Models)
        {
            if (TrainedOn(model) is not { } trained) continue;
            if (ErrorOf(RunOf(model.Run)) is { } own) yield return new BlockScore(model.Reference, trained, trained, own, Rows: null, $"run {model.Run}");
            foreach (var run in Scoring().Where(run => run.Tags.GetValueOrDefault(RetrainingTags.Model) == model.Reference))
            {
                if (ErrorOf(run) is { } error && run.Tags.TryGetValue(RetrainingTags.Data, out var data) && data != trained) yield return new BlockScore(model.Reference, trained, data, error, Rows: null, $"run {run.Id}");
            }
        }
    }

    private async Task<IReadOnlyList<BlockScore>> FromColumnsAsync(CancellationToken cancellationToken)
    {
        var scores = new List<BlockScore>();
        foreach (var version in Versions)
        {
            // Which model served is not in the data; it is the one that was registered last when the version came.
            if (Models.LastOrDefault(model => model.CreatedAt <= version.CreatedAt) is not { } model || TrainedOn(model) is not { } trained || trained == version.Reference) continue;
            var table = Table.Open(await _repository.MaterializeAsync(version.Reference, cancellationToken), cancellationToken);
            // What was committed before models served has no scores.
            if (table.Find(_policy.Data.Score!) is null && version != Newest) continue;
            var rows = ScoredRows.Read(table, _policy.Data.Label!, _policy.Data.Score!);
            if (rows.Losses.Length >= FewestRows) scores.Add(new BlockScore(model.Reference, trained, version.Reference, rows.Error!.Value, rows.Losses.Length, "columns of the version"));
        }

        return scores;
    }

    private double? ErrorOf(RunRecord? run)
        => run is { Status: RunStatus.Finished } && run.Metrics.TryGetValue(_policy.Metric, out var metric) && double.IsFinite(metric) ? _policy.ErrorOf(metric) : null;

    private IReadOnlyList<RunRecord> Scoring()
    {
        if (_scoring is not null) return _scoring;
        try
        {
            return _scoring = _store.Find(new RunQuery { Where = ScoringRuns });
        }
        catch (SolventException exception) when (exception.Code is "unknown-field")
        {
            // No run has the tag yet.
            return _scoring = [];
        }
    }

    private RunRecord? RunOf(string id)
    {
        if (_runs.TryGetValue(id, out var run)) return run;
        try
        {
            return _runs[id] = _store.Get(id);
        }
        catch (SolventException exception) when (exception.Code is "run-not-found")
        {
            return _runs[id] = null;
        }
    }
}
