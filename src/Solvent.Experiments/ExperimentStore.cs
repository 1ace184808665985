using System.Globalization;
using Solvent.Datasets;
using Solvent.Experiments.Search;

namespace Solvent.Experiments;

/// <summary>
/// The runs of a project: in <c>.solvent/experiments.db</c>, or in the PostgreSQL that the environment variable <c>SOLVENT_TRACKING</c> names. Several threads and
/// processes may use it at once.
/// </summary>
public sealed class ExperimentStore : IDisposable
{
    private readonly StoreDirectory _store;
    private readonly TimeProvider _time;
    private readonly TrackingAddress? _address;
    private readonly SettledTracking _database;
    private readonly RunReader _reader;
    private readonly RunLookup _lookup;

    internal ExperimentStore(StoreDirectory store, TimeProvider time, TrackingAddress? address)
    {
        (_store, _time, _address) = (store, time, address);
        Unsettled = OpenDatabase();
        JournalsFolder = Path.Combine(store.Journals, Unsettled.JournalFolder);
        Delivery = JournalDelivery.For(JournalsFolder, OpenDatabase);
        Recovery = new JournalRecovery(JournalsFolder, Unsettled);
        Journals = new RunJournals(JournalsFolder, Delivery, OpenDatabase);
        _database = new SettledTracking(Unsettled, Delivery, Recovery);
        _reader = new RunReader(_database);
        _lookup = new RunLookup(_reader, Root);
        VersionUses = new RunUses(_database);
        Artifacts = new ArtifactStore(store);
        Models = new ModelRegistry(this, time);
    }

    /// <summary>The full path of the folder that holds <c>.solvent</c>.</summary>
    public string Root => _store.Root;

    /// <summary>What the database is called in messages: its file, or the server without user and password.</summary>
    public string DatabaseName => _database.Name;

    /// <summary>Which versions of datasets the runs have read and written; it reads the database when it is asked.</summary>
    public IVersionUses VersionUses { get; }

    /// <summary>The registered models.</summary>
    public ModelRegistry Models { get; }

    /// <summary>The database as readers see it, with everything that this process has logged.</summary>
    internal ITrackingDatabase Database => _database;

    /// <summary>The database as it is, whatever waits in journals.</summary>
    internal ITrackingDatabase Unsettled { get; }

    internal StoreDirectory Directory => _store;

    /// <summary>The files that runs keep.</summary>
    internal ArtifactStore Artifacts { get; }

    internal JournalDelivery Delivery { get; }

    internal JournalRecovery Recovery { get; }

    /// <summary>The journals of the runs that this process records.</summary>
    internal RunJournals Journals { get; }

    /// <summary>Where journals wait to be delivered.</summary>
    internal string JournalsFolder { get; }

    /// <summary>Opens the store that <see cref="DatasetRepository.Open"/> finds from the same directory; the first run creates it.</summary>
    /// <exception cref="SolventException"><c>directory-not-found</c>, <c>store-too-new</c>, <c>store-corrupt</c>; <c>tracking-invalid</c> for a <c>SOLVENT_TRACKING</c> that is no address.</exception>
    public static ExperimentStore Open(string? directory = null) => new(StoreDirectory.Find(directory), TimeProvider.System, TrackingAddress.FromEnvironment());

    /// <summary>Starts a run. It records what is read from and written to datasets until it ends.</summary>
    /// <exception cref="SolventException">
    /// <c>invalid-name</c> for an empty experiment; <c>settings-invalid</c>; <c>uncommitted-read</c> when the running cell reads data that the project wants
    /// committed; <c>store-too-new</c>, <c>write-failed</c>, <c>disk-full</c>, <c>store-busy</c>.
    /// </exception>
    public Run Start(string experiment, RunOptions? options = null)
    {
        if (string.IsNullOrWhiteSpace(experiment))
        {
            throw new SolventException("invalid-name", "A run needs the name of its experiment.") { ExitCode = SolventException.WrongUsage };
        }

        options ??= new RunOptions();
        if (HostedRun.Continue(this, experiment, options) is { } hosted) return hosted;
        var settings = ProjectSettings.Read(Root);
        var environment = RunEnvironment.Current;
        var start = RunStarting.Describe(_lookup.NewId(_time.GetUtcNow()), experiment, options, _store, settings, environment, _time.GetUtcNow());
        _store.EnsureCreatedAsync().GetAwaiter().GetResult();
        var journal = Journals.Start(start);
        var identity = new RunIdentity(start.Id, experiment, options.Parent, options.Autolog ?? settings.Autolog, options.Detached, options.Seed);
        var run = new Run(this, journal, identity, _time, environment, settings, before: null);
        foreach (var (name, value) in options.Parameters ?? new Dictionary<string, object>(StringComparer.Ordinal)) run.Param(name, value);
        foreach (var (name, value) in options.Tags ?? new Dictionary<string, string>(StringComparer.Ordinal)) run.Tag(name, value);
        HostedRun.MarkOther(run);
        Announce(run, environment);
        return run;
    }

    /// <summary>Goes on with a run that another process started, to log to it or to end it.</summary>
    /// <exception cref="SolventException"><c>run-not-found</c>, <c>run-ambiguous</c>; <c>run-ended</c> when it runs no more.</exception>
    public Run Resume(string idOrPrefix)
    {
        var record = Get(idOrPrefix);
        if (record.Status is not RunStatus.Running)
        {
            throw new SolventException("run-ended", $"The run {record.Id} is {record.Status.ToString().ToLowerInvariant()}; nothing can be added to it.")
            {
                Hint = $"Start another one: solvent experiment start {record.Experiment}",
            };
        }

        var settings = ProjectSettings.Read(Root);
        return new Run(this, Journals.Continue(record.Id), new RunIdentity(record.Id, record.Experiment, record.ParentId, settings.Autolog, IsDetached: true, record.Seed), _time, environment: null, settings, record);
    }

    /// <summary>The runs of an experiment, or all, oldest first.</summary>
    public IReadOnlyList<RunRecord> List(string? experiment = null)
        => experiment is null
        ? _reader.List("run.deleted_at IS NULL")
        : _reader.List("run.deleted_at IS NULL AND run.experiment = @experiment", ("@experiment", experiment));

    /// <summary>The runs that a query asks for, in its order, with everything but their cells.</summary>
    /// <exception cref="SolventException"><c>invalid-query</c>, <c>unknown-field</c>, <c>ambiguous-field</c>, each with the place in the text; <c>invalid-value</c>.</exception>
    public IReadOnlyList<RunRecord> Find(RunQuery query) => _reader.WithKeys(new RunSearch(_database, _reader.InterruptedKeys, _time).Find(query));

    /// <summary>How many runs a query asks for; it reads none of them.</summary>
    /// <exception cref="SolventException">As <see cref="Find(RunQuery)"/>.</exception>
    public int Count(RunQuery query) => new RunSearch(_database, _reader.InterruptedKeys, _time).Find(query).Count;

    /// <summary>The fields of runs that names separated by commas mean: <c>auc,params.trees,duration</c>.</summary>
    /// <exception cref="SolventException"><c>invalid-query</c>, <c>unknown-field</c>, <c>ambiguous-field</c>, each with the place in the text.</exception>
    public IReadOnlyList<RunColumn> Columns(string names) => RunColumn.Read(names, new FieldCatalog(_database));

    /// <summary>The names of all experiments.</summary>
    public IReadOnlyList<string> Experiments() => _reader.Experiments();

    /// <summary>One run with its cells.</summary>
    /// <param name="idOrPrefix">Its identifier, or a beginning of it that no other run has.</param>
    /// <exception cref="SolventException"><c>run-not-found</c>, with the nearest; <c>run-ambiguous</c>.</exception>
    public RunRecord Get(string idOrPrefix)
    {
        var id = _lookup.Find(idOrPrefix);
        return _reader.List("run.id = @id", ("@id", id))[0] with { Cells = _reader.Cells(id) };
    }

    /// <summary>Every value of a metric in the order of logging.</summary>
    /// <exception cref="SolventException"><c>run-not-found</c>, <c>run-ambiguous</c>.</exception>
    public IReadOnlyList<MetricPoint> History(string idOrPrefix, string metric) => _reader.History(_lookup.Find(idOrPrefix), metric);

    /// <summary>The values of a metric over its steps, a curve for each run that has it.</summary>
    /// <exception cref="SolventException"><c>run-not-found</c>, <c>run-ambiguous</c>; <c>metric-not-found</c> when no run has it.</exception>
    public MetricCurves Curves(IEnumerable<string> ids, string metric) => MetricCurves.Read(this, [.. ids.Select(Get)], metric);

    /// <summary>Why the metric of one run differs from that of another: what differs, and what that made of the metric in the other runs of the experiment.</summary>
    /// <param name="best">The run to explain.</param>
    /// <param name="worst">The run that it is compared with.</param>
    /// <param name="metric">The metric; by default the most familiar one that both have.</param>
    /// <param name="cancellationToken">Stops the comparison of data.</param>
    /// <exception cref="SolventException"><c>run-not-found</c>, <c>run-ambiguous</c>; <c>metric-not-found</c> when a run has no finite value of it.</exception>
    public Task<RunExplanation> WhyAsync(string best, string worst, string? metric = null, CancellationToken cancellationToken = default)
        => new RunWhy(this, _reader).ExplainAsync(Get(best), Get(worst), metric, cancellationToken);

    /// <summary>Runs side by side.</summary>
    /// <exception cref="SolventException"><c>run-not-found</c>, <c>run-ambiguous</c>; <c>too-few-runs</c> for fewer than two.</exception>
    public RunComparison Compare(IEnumerable<string> ids)
    {
        var runs = ids.Select(Get).ToList();
        if (runs.Count >= 2) return RunComparison.Of(runs);
        throw new SolventException("too-few-runs", "A comparison needs two runs or more.") { ExitCode = SolventException.WrongUsage };
    }

    /// <summary>The run whose last value of a metric is best; the earlier one of equals. Failed runs and values that are no finite number do not compete.</summary>
    /// <param name="experiment">The experiment, or <see langword="null"/> for all.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="lowerIsBetter">The direction; <see langword="null"/> takes it from the name (<see cref="MetricDirection"/>).</param>
    /// <exception cref="SolventException"><c>metric-not-found</c>, with the nearest name; <c>experiment-not-found</c>.</exception>
    public RunRecord Best(string? experiment, string metric, bool? lowerIsBetter = null)
    {
        var leaders = _reader.Leaders(experiment, metric, lowerIsBetter ?? MetricDirection.LowerIsBetter(metric), count: 1);
        return leaders is [var best] ? Get(best) : throw _lookup.NoLeader(experiment, metric);
    }

    /// <summary>The best runs by a metric, best first. Failed runs and values that are no finite number do not compete.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="among">The runs that compete; its order is not used.</param>
    /// <param name="lowerIsBetter">The direction; <see langword="null"/> takes it from the name (<see cref="MetricDirection"/>).</param>
    /// <exception cref="SolventException"><c>metric-not-found</c>, with the nearest name; as <see cref="Find(RunQuery)"/>.</exception>
    public Leaderboard Leaderboard(string metric, RunQuery? among = null, bool? lowerIsBetter = null)
        => Solvent.Experiments.Leaderboard.Read(this, metric, among ?? new RunQuery(), lowerIsBetter ?? MetricDirection.LowerIsBetter(metric))
            ?? throw _lookup.NoLeader(among?.Experiment, metric);

    /// <summary>The best runs by a metric as lines through their parameters and the metric.</summary>
    /// <exception cref="SolventException">As <see cref="Leaderboard"/>.</exception>
    public ParallelCoordinates Parallel(string metric, RunQuery? among = null, bool? lowerIsBetter = null)
        => ParallelCoordinates.Of(Leaderboard(metric, among, lowerIsBetter));

    /// <summary>The runs that read or wrote data with a hash, oldest first.</summary>
    public IReadOnlyList<RunRecord> RunsUsing(string hash)
        => _reader.List("run.key IN (SELECT run FROM dataset WHERE hash = @hash)", ("@hash", hash));

    /// <summary>Marks a run as deleted: it is in no list and no comparison until it is restored, and its data can still be had.</summary>
    /// <exception cref="SolventException"><c>run-not-found</c>, <c>run-ambiguous</c>; <c>run-open</c> while it runs.</exception>
    public RunRecord Delete(string idOrPrefix) => new RunDeletion(_database, _time).Delete(Get(idOrPrefix));

    /// <summary>Takes back a deletion.</summary>
    /// <exception cref="SolventException"><c>run-not-found</c>, <c>run-ambiguous</c>.</exception>
    public RunRecord Restore(string idOrPrefix) => new RunDeletion(_database, _time).Restore(Get(idOrPrefix));

    /// <summary>Writes a file that a run keeps to a path; one that is there is replaced.</summary>
    /// <exception cref="SolventException"><c>artifact-missing</c>, <c>artifact-damaged</c>; <c>disk-full</c>, <c>write-failed</c>.</exception>
    public void SaveArtifact(RunRecord run, RunArtifact artifact, string path) => Artifacts.Save(artifact, run.Id, path);

    /// <summary>Writes runs, those that are nested in them, their artifacts and all values of their metrics to a file that another store can take in.</summary>
    /// <param name="ids">The runs.</param>
    /// <param name="path">The file, a <c>.zip</c> or a <c>.jsonl</c>; it is replaced as a whole.</param>
    /// <param name="cancellationToken">Stops the export; the file stays as it was.</param>
    /// <exception cref="SolventException">
    /// <c>run-not-found</c>, <c>run-ambiguous</c>; <c>run-open</c> while one runs; <c>artifact-missing</c>, <c>artifact-damaged</c>; <c>write-failed</c>, <c>disk-full</c>.
    /// </exception>
    public Task<ExportResult> ExportAsync(IEnumerable<string> ids, string path, CancellationToken cancellationToken = default)
        => new RunExport(this).WriteAsync(ids, path, cancellationToken);

    /// <summary>Takes in the runs of a file that a store has exported; runs that are there already stay as they are.</summary>
    /// <exception cref="SolventException">
    /// <c>file-not-found</c>, <c>read-failed</c>; <c>archive-invalid</c>, with the entry that is wrong, and <c>archive-too-new</c>: then nothing is imported.
    /// </exception>
    public ImportResult Import(string path, CancellationToken cancellationToken = default) => new RunImport(this).Read(path, cancellationToken);

    /// <summary>Removes deleted runs for good, and the artifacts that no run and no model needs any more. Runs that a model was registered from stay.</summary>
    /// <param name="olderThan">How long ago they must have been deleted; <see langword="null"/> for all.</param>
    /// <exception cref="SolventException"><c>write-failed</c>, <c>store-busy</c>.</exception>
    public PurgeResult Purge(TimeSpan? olderThan = null) => new RunPurge(_database, _store, _time).Purge(olderThan ?? TimeSpan.Zero);

    /// <summary>The runs that are a part of a run, oldest first.</summary>
    public IReadOnlyList<RunRecord> Children(string id) => _reader.List("run.deleted_at IS NULL AND run.parent = @parent", ("@parent", id));

    /// <summary>Delivers what waits in journals of processes that are gone, such as values logged while the database could not be reached. Reading does so by itself.</summary>
    /// <returns>The runs that something was delivered for.</returns>
    /// <exception cref="SolventException">Why the database does not take it; what was not delivered stays.</exception>
    public IReadOnlyList<string> Sync()
    {
        Delivery.Flush();
        return Recovery.Recover();
    }

    /// <summary>Pushes runs to an MLflow server. What is there already is not sent again; a push that broke goes on.</summary>
    /// <exception cref="SolventException"><c>mlflow-address-invalid</c>, <c>mlflow-unavailable</c>, <c>mlflow-unauthorized</c>, <c>mlflow-not-found</c>; <c>run-not-found</c>, <c>run-ambiguous</c>.</exception>
    public Task<IReadOnlyList<RunTransferResult>> PushAsync(MlflowPushOptions options, CancellationToken cancellationToken = default) => new MlflowExchange(this, _store).PushAsync(options, cancellationToken);

    /// <summary>Brings runs from an MLflow server. One that was pushed becomes what it was; one of others keeps the identifier that it gets at first.</summary>
    /// <exception cref="SolventException"><c>mlflow-address-invalid</c>, <c>mlflow-unavailable</c>, <c>mlflow-unauthorized</c>, <c>mlflow-not-found</c>; <c>experiment-not-found</c>, <c>run-not-found</c>.</exception>
    public Task<IReadOnlyList<RunTransferResult>> PullAsync(MlflowPullOptions options, CancellationToken cancellationToken = default) => new MlflowExchange(this, _store).PullAsync(options, cancellationToken);

    /// <summary>Takes the runs of a folder in which MLflow keeps runs as files (<c>mlruns</c>); deleted ones stay deleted.</summary>
    /// <exception cref="SolventException"><c>directory-not-found</c>, <c>mlruns-nothing-found</c>.</exception>
    public Task<IReadOnlyList<RunTransferResult>> ImportMlrunsAsync(string folder, IProgress<RunTransferProgress>? progress = null, CancellationToken cancellationToken = default)
        => new MlflowExchange(this, _store).ImportAsync(folder, progress, cancellationToken);

    /// <summary>Closes the database; a run that is still open goes on.</summary>
    public void Dispose() => _database.Dispose();

    private ITrackingDatabase OpenDatabase() => _address is null ? new SqliteTracking(_store) : new PostgresTracking(_address);

    private static void Announce(Run run, IRunEnvironment? environment)
    {
        try
        {
            environment?.OnStarted(run);
        }
        catch (Exception exception)
        {
            run.Fail(exception);
            throw;
        }
    }
}
