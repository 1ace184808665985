namespace Solvent.Experiments;

/// <summary>
/// A run that the host of a notebook records, from before the first cell until after the last. The first run that a cell starts continues it, so that parameters, tags and
/// the executed notebook are those of that run and there is no second one. However a cell ends it, it stays open for what the host adds.
/// </summary>
public sealed class HostedRun : IDisposable
{
    private static HostedRun? _waiting;

    private readonly ExperimentStore _store;
    private readonly Run _run;
    private readonly HostedRunOptions _options;
    private RunEnd? _end;
    private bool _isCompleted;

    private HostedRun(ExperimentStore store, Run run, HostedRunOptions options)
    {
        (_store, _run, _options) = (store, run, options);
        run.Postpone = end => _end = end;
    }

    /// <summary>The identifier of the run.</summary>
    public string Id => _run.Id;

    /// <summary>Whether a cell has started the run itself.</summary>
    public bool IsContinued { get; private set; }

    /// <summary>Starts the run.</summary>
    /// <param name="store">Where it is recorded.</param>
    /// <param name="experiment">The experiment, unless the notebook says another one.</param>
    /// <param name="run">What is known about it.</param>
    /// <param name="options">How it is hosted.</param>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.Start"/>.</exception>
    public static HostedRun Start(ExperimentStore store, string experiment, RunOptions run, HostedRunOptions? options = null)
    {
        var hosted = new HostedRun(store, store.Start(experiment, run), options ?? new HostedRunOptions());
        Interlocked.Exchange(ref _waiting, hosted);
        return hosted;
    }

    /// <summary>Keeps a file for the run, even if a cell has ended it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in the run.</param>
    /// <param name="kind">What it is: <c>notebook</c>.</param>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public void Keep(string path, string name, string kind) => _run.AppendLate(new ArtifactLogged(_store.Artifacts.AddFile(path, name, kind)));

    /// <summary>Sets a tag, even if a cell has ended the run.</summary>
    public void Tag(string name, string value) => _run.AppendLate(new TagSet(name, value));

    /// <summary>Ends the run as a cell has ended it, or as finished.</summary>
    public void Complete() => Close(status: null, error: null);

    /// <summary>Ends the run, however a cell has ended it.</summary>
    /// <param name="status">What has become of it.</param>
    /// <param name="error">Why it failed.</param>
    public void Complete(RunStatus status, string? error = null) => Close(status, error);

    /// <summary>Ends the run as a cell has ended it, or as finished, unless it has ended.</summary>
    public void Dispose() => Complete();

    /// <summary>The run that a cell continues by starting one; <see langword="null"/> when it is to have its own.</summary>
    internal static Run? Continue(ExperimentStore store, string experiment, RunOptions options)
    {
        if (_waiting is not { } hosted || hosted._store.Root != store.Root || options.Detached) return null;
        if (!(hosted._options.Accepts?.Invoke(experiment, options) ?? options.Parent is null)) return null;
        return Interlocked.CompareExchange(ref _waiting, null, hosted) == hosted ? hosted.Continue(experiment, options) : null;
    }

    /// <summary>Marks a run that a hosted notebook starts beside the one that is hosted.</summary>
    internal static void MarkOther(Run run)
    {
        if (_waiting?._options.TagsOfOthers is not { } tags) return;
        foreach (var (name, value) in tags) run.Tag(name, value);
    }

    private Run Continue(string experiment, RunOptions options)
    {
        IsContinued = true;
        if (!_options.KeepsExperiment) _run.Experiment = experiment;
        _run.ToldSeed = options.Seed ?? _run.ToldSeed;
        if (options.Autolog is { } autolog) _run.TurnAutolog(autolog);
        _run.Append(new FactsFound(new RunFacts { Experiment = _run.Experiment, Name = options.Name, Seed = options.Seed }));
        foreach (var (name, value) in options.Parameters ?? new Dictionary<string, object>(StringComparer.Ordinal)) _run.Param(name, value);
        foreach (var (name, value) in options.Tags ?? new Dictionary<string, string>(StringComparer.Ordinal)) _run.Tag(name, value);
        return _run;
    }

    private void Close(RunStatus? status, string? error)
    {
        if (_isCompleted) return;
        _isCompleted = true;
        Interlocked.CompareExchange(ref _waiting, null, this);
        _run.End();
        var end = _end!;
        _run.Finish(status is { } final ? end with { Status = final, Error = error } : end);
    }
}
