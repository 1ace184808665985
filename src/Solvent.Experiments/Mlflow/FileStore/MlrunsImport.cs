namespace Solvent.Experiments;

/// <summary>Takes the runs of a file store in. What is broken in one does not stop the others.</summary>
internal sealed class MlrunsImport(IRunShelf shelf)
{
    private readonly RunArrivals _arrivals = new(shelf);
    private readonly List<RunTransferResult> _results = [];

    /// <param name="folder">Full path of the store.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Stops; runs that have arrived stay.</param>
    /// <exception cref="SolventException"><c>directory-not-found</c>, <c>mlruns-nothing-found</c>; what the database throws.</exception>
    public Task<IReadOnlyList<RunTransferResult>> RunAsync(string folder, IProgress<RunTransferProgress>? progress, CancellationToken cancellationToken) => Task.Run(
        IReadOnlyList<RunTransferResult> () =>
        {
            var experiments = MlrunsFolder.Experiments(folder).Select(path => (Path: path, Runs: MlrunsFolder.Runs(path))).ToList();
            var meter = new TransferMeter(progress, experiments.Sum(experiment => experiment.Runs.Count));
            foreach (var (path, runs) in experiments) ImportExperiment(folder, path, runs, meter, cancellationToken);
            return _results;
        },
        cancellationToken);

    private void ImportExperiment(string root, string path, IReadOnlyList<string> runs, TransferMeter meter, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, string> meta;
        try
        {
            meta = MlrunsYaml.Read(Path.Combine(path, MlrunsFolder.Meta));
        }
        catch (SolventException problem)
        {
            // Its runs are worth more than its name.
            _results.Add(new RunTransferResult(Run: null, Experiment: null, There: null, TransferOutcome.Failed) { Problem = problem });
            meta = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        var name = meta.GetValueOrDefault("name") ?? Path.GetFileName(path);
        var isDeleted = meta.GetValueOrDefault("lifecycle_stage") is "deleted";
        // Heads first, so that nested runs know the identifiers of their parents; whole runs one at a time, because together they may not fit into memory.
        var heads = new List<(MlrunsReader Reader, MlflowRun Run)>();
        foreach (var run in runs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reader = new MlrunsReader(run, path);
            Try(name, Path.GetFileName(run), () => heads.Add((reader, reader.ReadHead())));
        }

        var ids = heads.DistinctBy(head => head.Run.Info.RunId, StringComparer.Ordinal).ToDictionary(head => head.Run.Info.RunId, head => _arrivals.IdOf(head.Run), StringComparer.Ordinal);
        foreach (var (reader, head) in heads)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Try(name, head.Info.RunId, () => Import(reader.Read(name, root, isDeleted), reader.Problems, ids));
            meter.FinishRun();
        }
    }

    private void Try(string experiment, string run, Action import)
    {
        try
        {
            import();
        }
        catch (SolventException problem) when (problem.Code is "mlruns-invalid")
        {
            _results.Add(new RunTransferResult(Run: null, experiment, run, TransferOutcome.Failed) { Problem = problem });
        }
    }

    private void Import(ForeignRun run, IReadOnlyList<SolventException> problems, Dictionary<string, string> ids)
    {
        var there = run.Run.Info.RunId;
        var parent = ForeignRun.TagOf(run.Run, MlflowTags.Parent) is { } parentThere ? ids.GetValueOrDefault(parentThere) : null;
        var result = new RunTransferResult(ids[there], run.Experiment, there, TransferOutcome.Unchanged)
        {
            Problem = problems.Count > 0 ? problems[0] : null,
            Notices = [.. problems.Skip(1).Select(problem => problem.Message)],
        };
        if (!_arrivals.IsHere(run, ids[there], parent)) result = result with { Outcome = _arrivals.Take(run, ids[there], parent) };
        _results.Add(result);
    }
}
