using System.Globalization;
using Solvent.Datasets;
using Solvent.Tables;

namespace Solvent.Experiments;

/// <summary>
/// A run that is being recorded. What is logged is kept once the call returns, even if the process is killed right after. Until it ends, the run
/// also records every dataset version that this process reads or commits.
/// </summary>
public sealed class Run : IDisposable
{
    private static readonly Lock OpenRunsGate = new();
    private static readonly List<Run> OpenRuns = [];

    private readonly ExperimentStore _store;
    private readonly TimeProvider _time;
    private readonly IRunEnvironment? _environment;
    private readonly bool _countsProcessorTime;
    private readonly RunReads _reads;
    private readonly TimeSpan _processorTimeBefore = Environment.CpuUsage.TotalTime;
    private int _ended;

    internal Run(
        ExperimentStore store, TimeProvider time, string id, string experiment, IRunEnvironment? environment, ProjectSettings settings, bool countsProcessorTime)
    {
        _store = store;
        _time = time;
        _environment = environment;
        _countsProcessorTime = countsProcessorTime;
        Id = id;
        Experiment = experiment;
        _reads = new RunReads(this, store.Root, settings.OnUncommittedRead, environment);
        CaptureEnvironment();
        lock (OpenRunsGate) OpenRuns.Add(this);
        DatasetActivity.VersionRead += OnVersionRead;
        DatasetActivity.VersionWriting += OnVersionWriting;
        DatasetActivity.VersionWritten += OnVersionWritten;
        TableActivity.Reading += OnTableReading;
    }

    /// <summary>The run that this process started or resumed last and has not ended; <see langword="null"/> when there is none.</summary>
    public static Run? Current
    {
        get
        {
            lock (OpenRunsGate) return OpenRuns.LastOrDefault();
        }
    }

    /// <summary>Its identifier: ten characters that sort by the time of the start.</summary>
    public string Id { get; }

    /// <summary>The experiment that it belongs to.</summary>
    public string Experiment { get; }

    /// <summary>What is recorded so far.</summary>
    public RunRecord Record => _store.Get(Id);

    /// <summary>The dataset versions that it has read so far, by name.</summary>
    public IReadOnlyList<RunDataset> Reads => [.. Record.Datasets.Where(dataset => dataset.Mode is DatasetAccess.Read)];

    /// <summary>Logs a value of a metric. Values that are no finite number are kept, and shown as none.</summary>
    /// <exception cref="SolventException"><c>run-ended</c>, <c>invalid-name</c>, <c>disk-full</c>, <c>store-busy</c>.</exception>
    public void Log(string metric, double value, int? step = null) => Log([KeyValuePair.Create(metric, value)], step);

    /// <summary>Logs every public number of an object under its property's name: a metrics object of ML.NET whole, or a dictionary of numbers.</summary>
    /// <exception cref="SolventException"><c>no-metrics</c> when it has none; <c>run-ended</c>, <c>disk-full</c>, <c>store-busy</c>.</exception>
    public void Log(object metrics) => Log(MetricReader.Read(metrics), step: null);

    /// <summary>Records a parameter; its value is kept as invariant text.</summary>
    /// <exception cref="SolventException"><c>param-conflict</c> when it already has another value; <c>run-ended</c>, <c>invalid-name</c>.</exception>
    public void Param(string name, object value)
    {
        RequireOpen();
        RequireName(name, "parameter");
        _store.Writer.AddParam(Id, name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
    }

    /// <summary>Sets a tag.</summary>
    /// <exception cref="SolventException"><c>run-ended</c>, <c>invalid-name</c>.</exception>
    public void Tag(string name, string value)
    {
        RequireOpen();
        RequireName(name, "tag");
        _store.Writer.SetTag(Id, name, value);
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

    /// <summary>Ends the run as finished; ending it again does nothing.</summary>
    public void End() => Close(RunStatus.Finished, error: null);

    /// <summary>Ends the run as failed and records why.</summary>
    public void Fail(Exception exception) => Close(
        RunStatus.Failed,
        exception is SolventException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}");

    /// <summary>Stops listening and leaves the run open, to be resumed by another process; for runs started as detached.</summary>
    public void Detach() => StopListening();

    /// <summary>Ends the run as finished unless it has ended or was detached.</summary>
    public void Dispose() => End();

    private void Log(IReadOnlyList<KeyValuePair<string, double>> metrics, int? step)
    {
        RequireOpen();
        foreach (var (name, _) in metrics) RequireName(name, "metric");
        _store.Writer.AddMetrics(Id, metrics, step, _time.GetUtcNow());
    }

    private void Close(RunStatus status, string? error)
    {
        if (!StopListening()) return;
        CaptureEnvironment();
        double? cpuSeconds = _countsProcessorTime ? (Environment.CpuUsage.TotalTime - _processorTimeBefore).TotalSeconds : null;
        _store.Writer.End(Id, status, error, cpuSeconds, _time.GetUtcNow());
    }

    private bool StopListening()
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0) return false;
        DatasetActivity.VersionRead -= OnVersionRead;
        DatasetActivity.VersionWriting -= OnVersionWriting;
        DatasetActivity.VersionWritten -= OnVersionWritten;
        TableActivity.Reading -= OnTableReading;
        lock (OpenRunsGate) OpenRuns.Remove(this);
        return true;
    }

    private void CaptureEnvironment()
    {
        if (_environment is null) return;
        _store.Writer.ReplacePackagesAndCells(Id, _environment.ResolvedPackages(), _environment.CellsExecuted());
    }

    private void OnVersionRead(object? sender, VersionReadEventArgs read) => Add(read.Version, read.Root, DatasetAccess.Read);

    /// <summary>What is committed while the run is open was made by it, from what it has read. Of several open runs it is the newest one's.</summary>
    private void OnVersionWriting(object? sender, VersionWritingEventArgs writing)
    {
        if (writing.Root != _store.Root || Current != this) return;
        writing.Run = Id;
        foreach (var read in Reads) writing.AddInput(new VersionInput(read.Reference, read.Hash));
    }

    private void OnVersionWritten(object? sender, VersionWrittenEventArgs written)
    {
        if (!RunReads.IsCommitting) Add(written.Version, written.Root, DatasetAccess.Write);
    }

    // Of several open runs the newest one reads.
    private void OnTableReading(object? sender, TableReadingEventArgs reading)
    {
        if (Current == this) _reads.Add(reading.Path, reading.CancellationToken);
    }

    // A version of another store would be recorded under a name that means nothing, or something else, in this one.
    private void Add(DatasetVersion version, string root, DatasetAccess access)
    {
        if (root == _store.Root) Add(version, access);
    }

    private void Add(DatasetVersion version, DatasetAccess access)
        => _store.Writer.AddDataset(Id, new RunDataset(version.Dataset, version.Version, version.Hash, access));

    private void RequireOpen()
    {
        if (_ended == 0) return;
        throw new SolventException("run-ended", $"The run {Id} has ended; nothing can be added to it.") { Hint = "Start another run." };
    }

    private static void RequireName(string name, string what)
    {
        if (!string.IsNullOrWhiteSpace(name)) return;
        throw new SolventException("invalid-name", $"A {what} needs a name.") { ExitCode = SolventException.WrongUsage };
    }
}
