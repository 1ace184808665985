namespace Solvent.Experiments;

/// <summary>The runs of a store, whole: what is recorded of them, every value of their metrics and their artifacts.</summary>
internal sealed class StoreShelf(ExperimentStore store) : IRunShelf
{
    private readonly RunInsertion _insertion = new(store.Database);

    public RunRecord? TryGet(string id) => _insertion.Exists(id) ? store.Get(id) : null;

    public TransferredRun Read(string id)
    {
        var record = store.Get(id);
        return new TransferredRun(record)
        {
            Series = record.Metrics.Keys.ToDictionary(
                name => name,
                name => (IReadOnlyList<SeriesPoint>)[.. store.History(id, name).Select(point => new SeriesPoint(point.Step, point.Value, point.LoggedAt.ToUnixTimeMilliseconds()))],
                StringComparer.Ordinal),
            Files = [.. record.Artifacts.Select(artifact => new RunFile(artifact.Name, artifact.Bytes, () => store.Artifacts.Open(artifact, id), artifact.Hash, artifact.Kind))],
        };
    }

    public void Put(TransferredRun run)
    {
        var kept = run.Files.Select(Keep).ToList();
        var histories = run.Series.ToDictionary(series => series.Key, series => Points(series.Value), StringComparer.Ordinal);
        _insertion.Replace(run.Record with { Artifacts = kept }, histories);
    }

    /// <summary>Notes where a run has gone. The note stays here.</summary>
    public void NotePush(string id, string server, string there) => store.Database.Write(transaction =>
    {
        var key = (long)transaction.Scalar("SELECT key FROM run WHERE id = @id", ("@id", id))!;
        RunWriter.SetTag(transaction, key, $"{MlflowTags.Local}pushed.{server}", there);
    });

    private RunArtifact Keep(RunFile file)
    {
        using var content = file.Open();
        return store.Artifacts.Add(content, file.Name, file.Kind ?? "file");
    }

    private static IReadOnlyList<MetricPoint> Points(IReadOnlyList<SeriesPoint> points)
        => [.. points.Select(point => new MetricPoint(point.Step, point.Value, DateTimeOffset.FromUnixTimeMilliseconds(point.LoggedAt)))];
}
