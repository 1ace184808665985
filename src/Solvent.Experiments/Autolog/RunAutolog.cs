using System.Globalization;

namespace Solvent.Experiments;

/// <summary>
/// Records what ML.NET trains and evaluates while a run is open, without a line of code: the trainer and its options as parameters, the time it took, the columns of the data, and
/// the metrics of what is evaluated. Nothing that the author of the run has logged himself is touched.
/// </summary>
public sealed class RunAutolog
{
    private const int MostTrainings = 20;

    private readonly Run _run;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _authors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Trainer>> _trainings = new(StringComparer.Ordinal);
    private readonly List<string> _schemas = [];
    private readonly EvaluationNames _evaluations = new();
    private readonly LoggedObjects _logged = new();

    internal RunAutolog(Run run) => _run = run;

    /// <summary>Records a training.</summary>
    /// <param name="estimator">The estimator of ML.NET: a trainer, or a chain that has one; one without a trainer is no training.</param>
    /// <param name="data">What it was trained on, if known.</param>
    /// <param name="duration">How long it took.</param>
    /// <exception cref="SolventException">As <see cref="Run.Log(string, double, long?)"/>.</exception>
    public void Trained(object estimator, object? data, TimeSpan duration)
    {
        lock (_gate)
        {
            var trainers = EstimatorReader.Trainers(estimator).ToList();
            if (trainers.Count == 0) return;
            foreach (var trainer in trainers) AddTrainer(trainer);
            var steps = EstimatorReader.Steps(estimator).Select(EstimatorReader.StepName).ToList();
            if (steps.Count > 1) AddParam(Numbered(ParamNames.Pipeline, _trainings[trainers[0].Type].IndexOf(trainers[0])), string.Join(" > ", steps));
            AddMetrics([new MetricValue($"{trainers[0].Name}.TrainingSeconds", duration.TotalSeconds)], prefix: "");
            if (ModelSchema.Of(data) is { } schema) AddSchema(schema.ToJson());
        }
    }

    /// <summary>Records an evaluation.</summary>
    /// <param name="metrics">The metrics object of ML.NET, or the results of a cross-validation; other objects are no evaluation.</param>
    /// <param name="name">What the code calls it. The first evaluation of a run has metrics under their own names, those with another name have it in front: <c>trainMetrics.Accuracy</c>.</param>
    /// <exception cref="SolventException">As <see cref="Run.Log(string, double, long?)"/>.</exception>
    public void Evaluated(object metrics, string? name)
    {
        lock (_gate)
        {
            if (MetricReader.TryRead(metrics) is not { } reading) return;
            var prefix = _evaluations.Prefix(name);
            AddMetrics(reading.Values, prefix);
            foreach (var (file, text) in reading.Texts) _run.AddText(text, prefix + file, ArtifactKind.Metrics);
            if (prefix.Length == 0) _logged.Add(metrics);
        }
    }

    /// <summary>Leaves a name to the author of the run, who uses it himself.</summary>
    internal void Leave(string name)
    {
        lock (_authors) _authors.Add(name);
    }

    /// <summary>Whether the metrics of an object are recorded under their own names already.</summary>
    internal bool Has(object metrics) => _logged.Contains(metrics);

    private void AddTrainer(Trainer trainer)
    {
        if (!_trainings.TryGetValue(trainer.Type, out var before)) _trainings[trainer.Type] = before = [];
        if (before.Count == MostTrainings || before.Exists(other => other.Options.SequenceEqual(trainer.Options))) return;
        before.Add(trainer);
        var number = before.Count - 1;
        if (number == 0) AddParam(Numbered(ParamNames.Trainer, _trainings.Count - 1), trainer.Type);
        foreach (var option in number == 0 ? trainer.Options : trainer.Options.Except(before[0].Options)) AddParam($"{Numbered(trainer.Name, number)}.{option.Key}", option.Value);
    }

    private void AddSchema(string schema)
    {
        if (_schemas.Count == MostTrainings || _schemas.Contains(schema, StringComparer.Ordinal)) return;
        _schemas.Add(schema);
        _run.AddText(schema, $"{Numbered("training-data", _schemas.Count - 1)}.json", ArtifactKind.Schema);
    }

    private void AddParam(string name, string value)
    {
        if (IsFree(name)) _run.AddParam(name, value);
    }

    private void AddMetrics(IReadOnlyList<MetricValue> values, string prefix)
    {
        foreach (var step in values.GroupBy(value => value.Step))
        {
            var free = step.Select(value => KeyValuePair.Create(prefix + value.Name, value.Value)).Where(value => IsFree(value.Key)).ToList();
            if (free.Count > 0) _run.AddMetrics(free, step.Key);
        }
    }

    private bool IsFree(string name)
    {
        lock (_authors) return !_authors.Contains(name);
    }

    private static string Numbered(string name, int index) => index <= 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}.{index + 1}");
}
