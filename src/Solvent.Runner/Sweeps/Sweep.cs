using System.Security.Cryptography;
using Solvent.Experiments;
using Solvent.Notebooks;

namespace Solvent.Runner.Sweeps;

/// <summary>Tries values of the parameters of a notebook, each trial in a process of its own, and records it as a run with the trials as its parts.</summary>
public sealed class Sweep
{
    private const string Rule = "median";

    private readonly ExperimentStore _store;
    private readonly RunRecord _run;
    private readonly SweepPlan _plan;
    private readonly SweepOptions _options;
    private readonly IProgress<SweepProgress>? _progress;
    private readonly string _notebook;
    private readonly TrialRuns _runs;
    private readonly SweepTrials _trials;
    private readonly Dictionary<int, TrialProcess> _running = [];
    private readonly List<MetricCurve> _curves = [];

    private Sweep(ExperimentStore store, RunRecord run, SweepPlan plan, SweepOptions options, IProgress<SweepProgress>? progress)
    {
        (_store, _run, _plan, _options, _progress) = (store, run, plan, options, progress);
        _notebook = Path.GetFullPath(plan.Notebook, store.Root);
        var space = SearchSpace.Parse(plan.Space);
        _runs = new TrialRuns(store, run, plan);
        _trials = new SweepTrials(plan, space, plan.CreateSearch(space), _runs.Read());
        _curves.AddRange(_trials.Over.Where(trial => trial is { Status: TrialStatus.Finished, Run: not null }).Select(trial => _runs.Curve(trial.Run!)).OfType<MetricCurve>());
    }

    /// <summary>Starts a sweep and runs it to its end.</summary>
    /// <param name="store">The runs of the project.</param>
    /// <param name="experiment">The experiment; by default the one that the notebook starts a run of, or the name of the notebook.</param>
    /// <param name="plan">What it is to do.</param>
    /// <param name="options">How it runs here.</param>
    /// <param name="progress">Told whenever a trial starts or ends.</param>
    /// <param name="cancellationToken">Interrupts it: trials that run are stopped, and it can be resumed.</param>
    /// <exception cref="SolventException">What <see cref="BoundParameters.Bind"/> throws for a value that a parameter cannot have; <c>search-space-invalid</c>; <c>process-failed</c>.</exception>
    public static async Task<SweepReport> RunAsync(
        ExperimentStore store, string? experiment, SweepPlan plan, SweepOptions options, IProgress<SweepProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var path = Path.GetFullPath(plan.Notebook, store.Root);
        var notebook = NotebookDocument.Load(path);
        var space = SearchSpace.Parse(plan.Space);
        SweepChecks.Require(notebook, space);
        plan.CreateSearch(space);
        plan = plan with { NotebookHash = HashOf(path) };
        using var run = store.Start(experiment ?? SweepChecks.ExperimentOf(notebook), new RunOptions
        {
            Name = "sweep",
            Notebook = path,
            // Another process may go on with it.
            Detached = true,
            Parameters = space.Dimensions.ToDictionary(dimension => dimension.Name, dimension => (object)dimension.Text, StringComparer.Ordinal),
            Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [SweepTags.Kind] = SweepTags.Sweep, [SweepTags.Plan] = plan.Write() },
        });
        return await new Sweep(store, run.Record, plan, options, progress).RunAsync(run, cancellationToken);
    }

    /// <summary>Goes on with a sweep that was interrupted: trials that are over are not run again, interrupted ones are.</summary>
    /// <param name="store">The runs of the project.</param>
    /// <param name="idOrPrefix">The run of the sweep.</param>
    /// <param name="change">Changes what may change: jobs, trials, failures.</param>
    /// <param name="options">How it runs here.</param>
    /// <param name="progress">Told whenever a trial starts or ends.</param>
    /// <param name="cancellationToken">Interrupts it again.</param>
    /// <exception cref="SolventException"><c>run-not-found</c>, <c>run-ambiguous</c>, <c>not-a-sweep</c>; <c>run-ended</c> when it is finished.</exception>
    public static async Task<SweepReport> ResumeAsync(
        ExperimentStore store, string idOrPrefix, Func<SweepPlan, SweepPlan> change, SweepOptions options, IProgress<SweepProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var record = store.Get(idOrPrefix);
        var plan = change(SweepPlan.Read(record));
        using var run = store.Resume(record.Id);
        return await new Sweep(store, record, plan, options, progress).RunAsync(run, cancellationToken);
    }

    private async Task<SweepReport> RunAsync(Run run, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_options.Timeout is { } timeout) end.CancelAfter(timeout);
        run.Tag(SweepTags.State, "running");
        var notes = _plan.NotebookHash is { } hash && hash != HashOf(_notebook) ? new[] { "The notebook has changed since the sweep began." } : [];
        try
        {
            await TryAllAsync(end);
        }
        catch (Exception exception)
        {
            run.Fail(exception);
            throw;
        }
        finally
        {
            foreach (var trial in _running.Values) trial.Dispose();
        }

        var why = Why(cancellationToken, end.Token);
        if (_trials.Best?.Run is { } best) run.Tag(SweepTags.Best, best);
        run.Tag(SweepTags.State, why is SweepEnd.Interrupted or SweepEnd.TimeUp ? "paused" : "over");
        if (why == SweepEnd.Finished) run.End();
        else if (why == SweepEnd.TooManyFailures) run.Fail(new SolventException("sweep-failed", "Too many trials failed."));
        else run.Detach();
        return new SweepReport(_store.Get(_run.Id), _plan, _trials.Ranked(), why) { Notes = notes };
    }

    private async Task TryAllAsync(CancellationTokenSource end)
    {
        while (true)
        {
            while (!end.IsCancellationRequested && !_trials.HasFailed && _running.Count < _plan.Jobs && _trials.Next(_running.Keys) is var (number, values))
            {
                _running.Add(number, await TrialProcess.StartAsync(_options.Command ?? SolventProcess.Command(), _notebook, _run.Experiment, _run.Id, number, values, end.Token));
                Report(new Trial(number, values, TrialStatus.Running));
            }

            if (_running.Count == 0) return;
            var look = Task.Delay(_plan.Stopping is null ? Timeout.InfiniteTimeSpan : _options.Interval, CancellationToken.None);
            await Task.WhenAny([look, .. _running.Values.Select(trial => trial.Outcome)]);
            foreach (var trial in _running.Values.Where(trial => trial.Outcome.IsCompleted).ToList()) await EndAsync(trial);
            if (_plan.Stopping is { } stopping) StopWorse(stopping);
            if (_trials.HasFailed) await end.CancelAsync();
        }
    }

    private async Task EndAsync(TrialProcess process)
    {
        var outcome = await process.Outcome;
        _running.Remove(process.Number);
        process.Dispose();
        _store.Sync();
        var trial = outcome.Run is { } id ? _runs.Read(_store.Get(id), process.Number) : _runs.Read().GetValueOrDefault(process.Number);
        // A process that was killed has said nothing, and one that could not begin has no run.
        trial = trial switch
        {
            null => new Trial(process.Number, process.Values, outcome.ExitCode == SolventException.Interrupted ? TrialStatus.Interrupted : TrialStatus.Failed) { Error = outcome.Error },
            { Status: TrialStatus.Running } => trial with { Status = TrialStatus.Interrupted },
            _ => trial with { Values = process.Values },
        };
        if (trial.IsOver) _trials.Add(trial);
        if (trial is { Status: TrialStatus.Finished, Run: { } run } && _runs.Curve(run) is { } curve) _curves.Add(curve);
        Report(trial);
    }

    private void StopWorse(SweepStopping stopping)
    {
        var rule = new MedianRule(stopping.LowerIsBetter, stopping.WarmupSteps, stopping.MinTrials);
        if (_curves.Count < stopping.MinTrials) return;
        var known = _runs.Read();
        foreach (var trial in _running.Values.Where(trial => !trial.IsStopping))
        {
            if (known.GetValueOrDefault(trial.Number)?.Run is { } run && _runs.Curve(run) is { } curve && rule.ShouldStop(curve, _curves)) trial.Stop(Rule);
        }
    }

    private SweepEnd Why(CancellationToken user, CancellationToken any) => user.IsCancellationRequested ? SweepEnd.Interrupted
        : _trials.HasFailed ? SweepEnd.TooManyFailures
        : any.IsCancellationRequested ? SweepEnd.TimeUp : SweepEnd.Finished;

    private void Report(Trial trial) => _progress?.Report(new SweepProgress(trial, _trials.Best, _trials.Over.Count, _running.Count, _trials.Total));

    private static string HashOf(string notebook) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(notebook)));
}
