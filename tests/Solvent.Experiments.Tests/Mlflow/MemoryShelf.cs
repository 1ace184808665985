namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>Runs that have arrived, in memory.</summary>
internal sealed class MemoryShelf : IRunShelf
{
    public Dictionary<string, TransferredRun> Runs { get; } = new(StringComparer.Ordinal);

    public RunRecord? TryGet(string id) => Runs.TryGetValue(id, out var run)
        ? run.Record with { Artifacts = [.. run.Files.Select(file => new RunArtifact(file.Name, file.Kind ?? "file", file.Hash ?? "", file.Bytes))] }
        : null;

    public void Put(TransferredRun run)
    {
        // What comes lies in temporary files.
        var files = run.Files.Select(file =>
        {
            using var copy = new MemoryStream();
            using (var stream = file.Open()) stream.CopyTo(copy);
            var bytes = copy.ToArray();
            return file with { Open = () => new MemoryStream(bytes) };
        }).ToList();
        Runs[run.Record.Id] = run with { Files = files };
    }
}
