using System.Globalization;
using Microsoft.ML;
using Solvent.Datasets;
using Solvent.Tables;

namespace Solvent.Experiments;

/// <summary>
/// A run that is being recorded. What is logged is kept once the call returns, even if the process is killed right after, and within a second even if the machine
/// loses its power. Until it ends, the run also records every dataset version that this process reads or commits.
/// </summary>
public sealed class Run : IDisposable
{
    private readonly ExperimentStore _store;
    private readonly RunJournal _journal;
    private readonly TimeProvider _time;
    private readonly IRunEnvironment? _environment;
    private readonly RunDatasets _datasets;
    private readonly RunChecks _checks = new();
    private readonly RunParams _params;
    private readonly RunUsage? _usage;
    private readonly RunReads _reads;
    private readonly RunListener _listener;
    private readonly RunFiles _files;
    private readonly RunCapture? _capture;
    private int _ended;

    internal Run(ExperimentStore store, RunJournal journal, RunIdentity identity, TimeProvider time, IRunEnvironment? environment, ProjectSettings settings, RunRecord? before)
    {
        (_store, _journal, _time, _environment, ToldSeed) = (store, journal, time, environment, identity.Seed);
        (Id, Experiment, ParentId) = (identity.Id, identity.Experiment, identity.Parent);
        _usage = identity.IsDetached ? null : new RunUsage(time);
        _params = new RunParams(identity.Id, before?.Params);
        _datasets = new RunDatasets(before?.Datasets);
        _reads = new RunReads(this, store.Root, settings.OnUncommittedRead, environment);
        _listener = new RunListener(this, store.Root, _reads);
        _files = new RunFiles(this, store.Artifacts);
        Autolog = identity.Autologs ? new RunAutolog(this) : null;
        CaptureCode();
        // A run that goes on has been looked at when it started.
        _capture = before is null ? new RunCapture(this, store.Directory, OpenRuns.Find(identity.Parent)?._capture) : null;
        OpenRuns.Add(this);
    }

    /// <summary>The run that this process started or resumed last and has not ended; <see langword="null"/> when there is none.</summary>
    public static Run? Current => OpenRuns.Newest;

    /// <summary>Its identifier: ten characters that sort by the time of the start.</summary>
    public string Id { get; }

    /// <summary>The experiment that it belongs to.</summary>
    public string Experiment { get; internal set; }

    /// <summary>Identifier of the run that it is a part of.</summary>
    public string? ParentId { get; }

    /// <summary>Records what ML.NET trains and evaluates in cells by itself; <see langword="null"/> when that is turned off.</summary>
    public RunAutolog? Autolog { get; private set; }

    /// <summary>Takes the end of the run in place of the journal, for a host that still has something to add.</summary>
    internal Action<RunEnd>? Postpone { get; set; }

    /// <summary>The seed that the author has told, which comes before those in the code.</summary>
    internal int? ToldSeed { get; set; }

    /// <summary>What is recorded so far.</summary>
    public RunRecord Record => _store.Get(Id);

    /// <summary>The dataset versions that it has read so far.</summary>
    public IReadOnlyList<RunDataset> Reads => _datasets.Read;

    /// <summary>Starts a run of the same experiment that is a part of this one, such as a fold or a trial; it is the current one until it ends.</summary>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.Start"/>.</exception>
    public Run StartNested(string? name = null, RunOptions? options = null)
    {
        options ??= new RunOptions();
        return _store.Start(Experiment, options with { Parent = Id, Name = name ?? options.Name, Autolog = options.Autolog ?? (Autolog is not null) });
    }

    /// <summary>Logs a value of a metric. It is kept as it is, infinite or not a number too.</summary>
    /// <exception cref="SolventException"><c>run-ended</c>, <c>invalid-name</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public void Log(string metric, double value, long? step = null) => Log([KeyValuePair.Create(metric, value)], step);

    /// <summary>Logs values of several metrics at once, which is faster than one by one.</summary>
    /// <exception cref="SolventException">As <see cref="Log(string, double, long?)"/>.</exception>
    public void Log(IReadOnlyDictionary<string, double> metrics, long? step = null) => Log([.. metrics], step);

    /// <summary>
    /// Logs what an object reports: a metrics object of ML.NET whole, the results of a cross-validation, or a dictionary of numbers. Each public number has the name
    /// of its property, one of a list its position behind it: <c>PerClassLogLoss.0</c>.
    /// </summary>
    /// <param name="metrics">The object.</param>
    /// <param name="step">The step that its values belong to; folds have steps of their own.</param>
    /// <exception cref="SolventException"><c>no-metrics</c> when it has none; otherwise as <see cref="Log(string, double, long?)"/>.</exception>
    public void Log(object metrics, long? step = null)
    {
        RequireOpen();
        if (step is null && Autolog?.Has(metrics) is true) return;
        var reading = MetricReader.Read(metrics);
        foreach (var values in reading.Values.GroupBy(value => value.Step ?? step)) Log([.. values.Select(value => KeyValuePair.Create(value.Name, value.Value))], values.Key);
        foreach (var (name, text) in reading.Texts) AddText(text, name, ArtifactKind.Metrics);
    }

    /// <summary>Records a parameter; its value is kept as invariant text.</summary>
    /// <exception cref="SolventException"><c>param-conflict</c> when it already has another value; <c>run-ended</c>, <c>invalid-name</c>.</exception>
    public void Param(string name, object value)
    {
        RequireOpen();
        RunNames.Require(name, "parameter");
        Autolog?.Leave(name);
        AddParam(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
    }

    /// <summary>Sets a tag.</summary>
    /// <exception cref="SolventException"><c>run-ended</c>, <c>invalid-name</c>.</exception>
    public void Tag(string name, string value)
    {
        RequireOpen();
        RunNames.Require(name, "tag");
        _journal.Append(new TagSet(name, value));
    }

    /// <summary>Records that the run uses a dataset version; reading one through Solvent does so by itself.</summary>
    /// <exception cref="SolventException"><c>run-ended</c>.</exception>
    public void Use(DatasetVersion version)
    {
        RequireOpen();
        Add(version, DatasetAccess.Read);
    }

    /// <summary>Records that the run uses the dataset version that a reference names.</summary>
    /// <exception cref="SolventException">As <see cref="DatasetRepository.Resolve"/>; <c>run-ended</c>.</exception>
    public void Use(string reference) => Use(DatasetRepository.Open(_store.Root).Resolve(reference));

    /// <summary>
    /// Records that the run reads a file or folder: the version that holds its bytes. For data that is in no version, the policy of the project decides
    /// (<see cref="ProjectSettings.OnUncommittedRead"/>). Tables that Solvent opens and files that cells name are recorded by themselves.
    /// </summary>
    /// <param name="path">The file or folder, relative to the current directory.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SolventException"><c>run-ended</c>; <c>uncommitted-read</c> by the policy <c>refuse</c>; what a commit throws by the policy <c>auto</c>.</exception>
    public void UseFile(string path, CancellationToken cancellationToken = default)
    {
        RequireOpen();
        _reads.Add(Path.GetFullPath(path), cancellationToken);
    }

    /// <summary>For code that must not go on with data that nobody has checked: every dataset version that the run has read was checked against expectations, and none failed.</summary>
    /// <exception cref="SolventException"><c>expectations-failed</c>, <c>expectations-missing</c>; both name the data.</exception>
    public void RequireExpectations()
    {
        var reads = Reads.Select(read => new VersionInput(read.Reference, read.Hash));
        if (_checks.Failure([.. reads], DatasetRepository.Open(_store.Root)) is { } failure) throw failure;
    }

    /// <summary>Keeps a file, or all files of a folder. What happens to them later does not touch the run.</summary>
    /// <param name="path">The file or folder, relative to the current directory.</param>
    /// <param name="name">What it is called in the run, with <c>/</c> for folders; by default its own name. One of the same name is replaced.</param>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>no-files</c>, <c>read-failed</c>, <c>invalid-name</c>, <c>run-ended</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public void LogArtifact(string path, string? name = null) => _files.Add(path, name);

    /// <summary>Keeps a model that ML.NET has trained, and the columns that it takes.</summary>
    /// <param name="model">An <c>ITransformer</c>.</param>
    /// <param name="schema">The schema of the data that it is applied to.</param>
    /// <param name="name">What it is called in the run.</param>
    /// <exception cref="SolventException"><c>invalid-model</c> for another object or one that cannot be saved; <c>invalid-name</c>, <c>run-ended</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public void LogModel(object model, DataViewSchema schema, string name = "model") => _files.AddModel(model, schema, name);

    /// <summary>Keeps a model that ML.NET has trained, and the columns that it takes.</summary>
    /// <param name="model">An <c>ITransformer</c>.</param>
    /// <param name="data">Data like that which it is applied to.</param>
    /// <param name="name">What it is called in the run.</param>
    /// <exception cref="SolventException">As <see cref="LogModel(object, DataViewSchema, string)"/>.</exception>
    public void LogModel(object model, IDataView data, string name = "model") => LogModel(model, data.Schema, name);

    /// <summary>Waits until everything that was logged so far is in the database, for others to see; by itself it is there after a moment.</summary>
    /// <exception cref="SolventException">Why the database does not take it; nothing is lost.</exception>
    public void Flush() => _store.Delivery.Flush(_journal);

    /// <summary>Turns the recording of training and evaluation on or off.</summary>
    internal void TurnAutolog(bool isOn) => Autolog = isOn ? Autolog ?? new RunAutolog(this) : null;

    /// <summary>Ends the run as finished; ending it again does nothing.</summary>
    public void End() => Close(RunStatus.Finished, error: null);

    /// <summary>Ends the run as failed and records why.</summary>
    public void Fail(Exception exception) => Close(
        RunStatus.Failed,
        exception is SolventException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}");

    /// <summary>Stops listening and leaves the run open, to be resumed by another process; for runs started as detached.</summary>
    public void Detach()
    {
        _capture?.Finish();
        if (Interlocked.Exchange(ref _ended, 1) != 0) return;
        StopListening();
        _store.Journals.Close(_journal, _environment);
    }

    /// <summary>Ends the run as finished unless it has ended or was detached.</summary>
    public void Dispose() => End();

    /// <summary>Records what came to be known about the run; one that has ended keeps what it has.</summary>
    internal void Append(JournalRecord record)
    {
        RequireOpen();
        _journal.Append(record);
    }

    /// <summary>Records something about a run whose end is postponed.</summary>
    internal void AppendLate(JournalRecord record) => _journal.Append(record);

    /// <summary>Records the end of the run, and closes its journal.</summary>
    internal void Finish(RunEnd end)
    {
        _journal.Append(new RunEnded(end));
        _store.Journals.Close(_journal, _environment);
    }

    /// <summary>Records a dataset version, once.</summary>
    internal void Add(DatasetVersion version, DatasetAccess access)
    {
        var use = new RunDataset(version.Dataset, version.Version, version.Hash, access);
        if (_datasets.Add(use)) _journal.Append(new DatasetUsed(use));
    }

    /// <summary>Records that a table was checked: in tags, so that runs can be searched by it.</summary>
    internal void AddCheck(TableCheckedEventArgs check)
    {
        _checks.Add(check);
        foreach (var (name, value) in _checks.Tags()) _journal.Append(new TagSet(name, value));
    }

    /// <summary>Keeps a text as a file.</summary>
    internal void AddText(string text, string name, string kind) => _files.AddText(text, name, kind);

    /// <summary>Records a parameter under a name that is one.</summary>
    internal void AddParam(string name, string value)
    {
        if (_params.Add(name, value)) Append(new ParamLogged(name, value));
    }

    /// <summary>Records values of metrics under names that are some.</summary>
    internal void AddMetrics(IReadOnlyList<KeyValuePair<string, double>> metrics, long? step)
    {
        RequireOpen();
        _journal.Append(metrics, step, _time.GetUtcNow());
    }

    private void Log(IReadOnlyList<KeyValuePair<string, double>> metrics, long? step)
    {
        for (var i = 0; i < metrics.Count; i++)
        {
            RunNames.Require(metrics[i].Key, "metric");
            Autolog?.Leave(metrics[i].Key);
        }

        AddMetrics(metrics, step);
    }

    private void Close(RunStatus status, string? error)
    {
        _capture?.Finish();
        if (Interlocked.Exchange(ref _ended, 1) != 0) return;
        RunEnd end;
        try
        {
            CaptureCode();
            end = new RunEnd(status, error, _time.GetUtcNow().ToUnixTimeMilliseconds(), _usage?.Milliseconds)
            {
                CpuSeconds = _usage?.ProcessorSeconds,
                PeakMemoryBytes = _usage is null ? null : RunUsage.PeakMemoryBytes,
            };
            if (Postpone is null) _journal.Append(new RunEnded(end));
        }
        catch (SolventException)
        {
            // Its end could not be written down: it is open until somebody ends it once there is room.
            _ended = 0;
            throw;
        }

        StopListening();
        if (Postpone is { } postpone) postpone(end);
        else _store.Journals.Close(_journal, _environment);
    }

    private void StopListening()
    {
        _listener.Dispose();
        OpenRuns.Remove(this);
    }

    private void CaptureCode()
    {
        if (_environment is null) return;
        _journal.Append(new CodeCaptured(_environment.ResolvedPackages(), _environment.CellsExecuted()));
        RunSeeds.Record(_environment.SeedsUsed(), ToldSeed, _journal);
    }

    /// <exception cref="SolventException"><c>run-ended</c>.</exception>
    internal void RequireOpen()
    {
        if (_ended == 0) return;
        throw new SolventException("run-ended", $"The run {Id} has ended; nothing can be added to it.") { Hint = "Start another run." };
    }
}
