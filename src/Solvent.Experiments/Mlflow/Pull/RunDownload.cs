using System.Security.Cryptography;

namespace Solvent.Experiments;

/// <summary>Fetches what the head of a run at a server does not have: every value of its metrics, and its artifacts.</summary>
internal sealed class RunDownload(MlflowClient client, MlflowArtifacts artifacts, Func<string> newTemporaryFile, TransferMeter meter)
{
    private const int RequestsAtOnce = 4;

    /// <summary>The artifacts of a run; none where the server does not tell.</summary>
    public async Task<IReadOnlyList<MlflowFile>> ListAsync(MlflowRun run, CancellationToken cancellationToken)
    {
        try
        {
            return await artifacts.ListAsync(run.Info.RunId, cancellationToken);
        }
        catch (SolventException failure) when (failure.Code is MlflowFailure.NoArtifactsCode or MlflowFailure.MissingCode or "mlflow-refused")
        {
            return [];
        }
    }

    public async Task<LoadedRun> LoadAsync(ForeignRun head, IReadOnlyList<MlflowFile> files, CancellationToken cancellationToken)
    {
        meter.Expect(files.Sum(file => file.FileSize ?? 0));
        var loaded = new LoadedRun(head with { Series = await SeriesAsync(head.Run, cancellationToken), Files = [] });
        try
        {
            if (files.Any(file => file.Path is MlflowDetails.Path)) loaded.Run = loaded.Run with { Details = await DetailsAsync(loaded, cancellationToken) };
            else if (head.Tags.GetValueOrDefault(MlflowTags.Details) is { Length: > 0 }) loaded.Notices.Add($"Run {head.OurId} comes without its cells, packages and values that were too long: the server does not have '{MlflowDetails.Path}'.");
            var kept = new List<RunFile>();
            foreach (var file in files.Where(file => file.Path is not MlflowDetails.Path)) if (await FileAsync(loaded, file, cancellationToken) is { } one) kept.Add(one);
            loaded.Run = loaded.Run with { Files = kept };
            return loaded;
        }
        catch
        {
            loaded.Dispose();
            throw;
        }
    }

    private async Task<Dictionary<string, IReadOnlyList<MlflowMetric>>> SeriesAsync(MlflowRun run, CancellationToken cancellationToken)
    {
        var series = new Dictionary<string, IReadOnlyList<MlflowMetric>>(StringComparer.Ordinal);
        foreach (var keys in (run.Data?.Metrics ?? []).Select(metric => metric.Key).Distinct(StringComparer.Ordinal).Chunk(RequestsAtOnce))
        {
            var histories = await Task.WhenAll(keys.Select(key => client.HistoryAsync(run.Info.RunId, key, cancellationToken)));
            foreach (var (key, history) in keys.Zip(histories)) if (history.Count > 0) series[key] = history;
        }

        return series;
    }

    private async Task<MlflowDetails?> DetailsAsync(LoadedRun loaded, CancellationToken cancellationToken)
    {
        var path = loaded.NewFile(newTemporaryFile());
        await artifacts.DownloadAsync(loaded.Run.Run.Info, MlflowDetails.Path, bytes: 0, () => File.Create(path), cancellationToken);
        await using var stream = File.OpenRead(path);
        var details = MlflowDetails.TryRead(stream);
        if (details is null) loaded.Notices.Add($"'{MlflowDetails.Path}' of run {loaded.Run.Run.Info.RunId} cannot be read: what MLflow itself has was taken.");
        return details;
    }

    private async Task<RunFile?> FileAsync(LoadedRun loaded, MlflowFile file, CancellationToken cancellationToken)
    {
        if (!IsSafe(file.Path))
        {
            loaded.Notices.Add($"The artifact '{file.Path}' was left out: its path leads out of the run.");
            return null;
        }

        var path = loaded.NewFile(newTemporaryFile());
        try
        {
            await artifacts.DownloadAsync(loaded.Run.Run.Info, file.Path, file.FileSize ?? 0, () => File.Create(path), cancellationToken);
        }
        catch (SolventException failure) when (failure.Code is MlflowFailure.NoArtifactsCode or MlflowFailure.MissingCode or "mlflow-refused" or "mlflow-not-found")
        {
            loaded.Notices.Add($"The artifact '{file.Path}' could not be fetched. {failure.Message}");
            return null;
        }

        meter.Move(file.FileSize ?? 0);
        await using var stream = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        if (loaded.Run.Details?.Files.GetValueOrDefault(file.Path)?.Hash is { } expected && !string.Equals(expected, hash, StringComparison.Ordinal))
        {
            loaded.Notices.Add($"The artifact '{file.Path}' is not the one that was pushed.");
        }

        return new RunFile(file.Path, stream.Length, () => File.OpenRead(path), hash);
    }

    private static bool IsSafe(string path) => !path.Contains('\\') && path.Split('/').All(part => part is not ("" or "." or ".."));
}
