using System.Globalization;
using System.Text.Json;
using Solvent.Experiments;

namespace Solvent.Runner.Sweeps;

/// <summary>Reads what the runs of the trials of a sweep have recorded.</summary>
internal sealed class TrialRuns(ExperimentStore store, RunRecord sweep, SweepPlan plan)
{
    /// <summary>The trials that have a run, by their numbers; of several runs of one that was interrupted, the last.</summary>
    public IReadOnlyDictionary<int, Trial> Read()
    {
        var trials = new SortedDictionary<int, Trial>();
        foreach (var run in store.List(sweep.Experiment).Where(run => run.ParentId == sweep.Id))
        {
            if (NumberOf(run) is { } number) trials[number] = Read(run, number);
        }

        return trials;
    }

    /// <summary>A trial as its run has recorded it.</summary>
    public Trial Read(RunRecord run, int number)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(run.Tags[SweepTags.Values])!;
        double? metric = run.Metrics.TryGetValue(plan.Metric, out var value) ? value : null;
        var stopped = run.Tags.ContainsKey(RecordedRun.StoppedTag);
        var trial = new Trial(number, values, StatusOf(run, metric, stopped)) { Run = run.Id, Metric = metric, Seconds = run.DurationSeconds, Error = run.Error };
        if (stopped) trial = trial with { StoppedAt = Curve(run.Id)?.LastStep ?? 0, Metric = metric ?? Curve(run.Id)?.Best(plan.LowerIsBetter) };
        return trial.Status == TrialStatus.Failed && run.Error is null ? trial with { Error = NoMetric(run) } : trial;
    }

    /// <summary>What a trial has logged of the metric that the rule looks at; <see langword="null"/> without a rule.</summary>
    public MetricCurve? Curve(string run) => plan.Stopping is not { } stopping
        ? null
        : new MetricCurve(store.History(run, stopping.Metric).Select((point, position) => KeyValuePair.Create(point.Step ?? position, point.Value)));

    private static TrialStatus StatusOf(RunRecord run, double? metric, bool stopped) => run.Status switch
    {
        RunStatus.Running => TrialStatus.Running,
        RunStatus.Interrupted => TrialStatus.Interrupted,
        RunStatus.Failed => TrialStatus.Failed,
        _ when stopped => TrialStatus.Stopped,
        _ => metric is null ? TrialStatus.Failed : TrialStatus.Finished,
    };

    private string NoMetric(RunRecord run)
        => $"It logged no metric '{plan.Metric}'{(run.Metrics.Count == 0 ? "." : $", but {string.Join(", ", run.Metrics.Keys)}.")}";

    private static int? NumberOf(RunRecord run)
        => run.Tags.ContainsKey(SweepTags.Values) && run.Tags.TryGetValue(SweepTags.Trial, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
