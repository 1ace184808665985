namespace Solvent.Experiments;

/// <summary>Writes runs to a file that another store can take in.</summary>
internal sealed class RunExport(ExperimentStore store)
{
    public async Task<ExportResult> WriteAsync(IEnumerable<string> ids, string path, CancellationToken cancellationToken)
    {
        Func<Stream, IRunArchiveWriter> open = System.IO.Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".zip" => stream => new ZipRunArchiveWriter(stream),
            ".jsonl" => stream => new LinesRunArchiveWriter(stream),
            _ => throw new SolventException("invalid-value", $"Runs are exported to a .zip or a .jsonl file, and '{path}' is neither.") { ExitCode = SolventException.WrongUsage, Hint = "Name the file runs.zip." },
        };
        var runs = WithNested([.. ids.Select(store.Get)]);
        if (runs.Find(run => run.Status == RunStatus.Running) is { } running)
        {
            throw new SolventException("run-open", $"The run {running.Id} is still running.") { Hint = $"End it first: solvent experiment end --run {running.Id}" };
        }

        var artifacts = 0;
        await AtomicFile.WriteAsync(
            path,
            (stream, token) =>
            {
                artifacts = Write(runs, open, stream, token);
                return Task.CompletedTask;
            },
            cancellationToken);
        return new ExportResult(path, [.. runs.Select(run => run.Id)], artifacts, new FileInfo(path).Length);
    }

    private int Write(List<RunRecord> runs, Func<Stream, IRunArchiveWriter> open, Stream stream, CancellationToken cancellationToken)
    {
        using var archive = open(stream);
        var artifacts = runs.SelectMany(run => run.Artifacts.Select(artifact => (Run: run, Artifact: artifact))).DistinctBy(owned => owned.Artifact.Hash, StringComparer.Ordinal).ToList();
        // What others refer to comes first.
        foreach (var (run, artifact) in artifacts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var content = store.Artifacts.Open(artifact, run.Id);
            archive.Add(artifact.Hash, content);
        }

        foreach (var run in runs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            archive.Add(new ArchivedRun(run, run.Metrics.Keys.ToDictionary(name => name, name => store.History(run.Id, name), StringComparer.Ordinal)));
        }

        archive.Complete();
        return artifacts.Count;
    }

    private List<RunRecord> WithNested(IReadOnlyList<RunRecord> runs)
    {
        var all = new List<RunRecord>();
        var waiting = new Queue<RunRecord>(runs);
        while (waiting.TryDequeue(out var run))
        {
            if (all.Exists(known => known.Id == run.Id)) continue;
            all.Add(run);
            foreach (var child in store.Children(run.Id)) waiting.Enqueue(store.Get(child.Id));
        }

        return all;
    }
}
