namespace Solvent.Experiments;

/// <summary>
/// Pushes one run. It looks at what the server has of it and sends the rest, so that a push that broke goes on, and one that is repeated changes nothing.
/// The tag <see cref="MlflowTags.Pushed"/> comes last and says that everything is there.
/// </summary>
internal sealed class RunPush(MlflowClient client, MlflowArtifacts artifacts, IReadOnlyList<TimeSpan> pauses, TransferMeter meter)
{
    private const int ShownCharacters = 60;

    /// <param name="run">The run.</param>
    /// <param name="experiment">Identifier of its experiment at the server.</param>
    /// <param name="parent">The run at the server that stands for its parent, if any.</param>
    /// <param name="withFiles">Whether artifacts are to be sent.</param>
    /// <param name="cancellationToken">Stops; the next push goes on.</param>
    /// <exception cref="SolventException"><c>param-conflict</c> and those of <see cref="MlflowFailure"/>.</exception>
    public async Task<RunTransferResult> RunAsync(TransferredRun run, string experiment, string? parent, bool withFiles, CancellationToken cancellationToken)
    {
        var (there, created) = await FindOrCreateAsync(run, experiment, parent, cancellationToken);
        var upload = withFiles ? MlflowArtifacts.UploadPath(there.Info) : null;
        var sent = RunEncoding.Encode(run, parent, upload is not null);
        var result = new RunTransferResult(sent.Id, run.Record.Experiment, there.Info.RunId, created ? TransferOutcome.Added : TransferOutcome.Updated);
        if (string.Equals(ForeignRun.TagOf(there, MlflowTags.Pushed), sent.Digest(), StringComparison.Ordinal)) return result with { Outcome = TransferOutcome.Unchanged };

        meter.Expect(sent.Bytes);
        // Until everything is there, nobody shall take it for whole.
        if (ForeignRun.IsWhole(there)) await client.SetTagAsync(new SetTagRequest(there.Info.RunId, MlflowTags.Pushed, ""), cancellationToken);
        await SendParamsAsync(sent, there, cancellationToken);
        if (upload is not null && !await TrySendFilesAsync(sent, there.Info, upload, created, cancellationToken)) (upload, sent) = (null, RunEncoding.Encode(run, parent, withFiles: false));
        await SendMetricsAsync(sent, there, created, cancellationToken);
        await SendDatasetsAsync(sent, there, cancellationToken);
        await SendTagsAsync(sent, there, cancellationToken);
        await client.UpdateRunAsync(new UpdateRunRequest(there.Info.RunId, sent.Status, sent.EndTime, sent.Name), cancellationToken);
        await client.SetTagAsync(new SetTagRequest(there.Info.RunId, MlflowTags.Pushed, sent.Digest()), cancellationToken);
        return withFiles && upload is null ? result with { Notices = Left(run, sent, there.Info) } : result;
    }

    private async Task<(MlflowRun Run, bool Created)> FindOrCreateAsync(TransferredRun run, string experiment, string? parent, CancellationToken cancellationToken)
    {
        var sent = RunEncoding.Encode(run, parent, withFiles: false);
        for (var attempt = 0; ; attempt++)
        {
            await foreach (var there in client.RunsAsync([experiment], $"tags.\"{MlflowTags.Id}\" = '{sent.Id}'", cancellationToken)) return (there, false);
            try
            {
                // The rest of the tags follows: the id makes the run ours, the others are what its page shows first.
                var tags = sent.Tags.Where(tag => tag.Key is MlflowTags.Id or MlflowTags.Parent or MlflowTags.User or MlflowTags.SourceName or MlflowTags.SourceType);
                var request = new CreateRunRequest(experiment, sent.Name, sent.StartTime, SentRun.Entries(tags));
                return (await client.CreateRunAsync(request, cancellationToken), true);
            }
            catch (SolventException failure) when (failure.Code is MlflowFailure.UnavailableCode && attempt < pauses.Count)
            {
                await Task.Delay(pauses[attempt], cancellationToken);
            }
        }
    }

    private async Task SendParamsAsync(SentRun sent, MlflowRun there, CancellationToken cancellationToken)
    {
        var known = ForeignRun.Pairs(there.Data?.Params);
        foreach (var (name, value) in sent.Params)
        {
            if (!known.TryGetValue(name, out var kept) || string.Equals(kept, value, StringComparison.Ordinal)) continue;
            throw new SolventException("param-conflict", $"The parameter '{name}' of run {sent.Id} is '{Shown(value)}' here and '{Shown(kept)}' in run {there.Info.RunId} at {client.Server}.")
            {
                Hint = "MLflow lets no parameter change. Delete that run there, and push again to make a new one.",
            };
        }

        await SendEntriesAsync(there, sent.Params.Where(pair => !known.ContainsKey(pair.Key)), (entries, run) => new LogBatchRequest(run, [], entries, []), cancellationToken);
    }

    private async Task SendTagsAsync(SentRun sent, MlflowRun there, CancellationToken cancellationToken)
    {
        var known = ForeignRun.Pairs(there.Data?.Tags);
        var changed = sent.Tags.Where(tag => !known.TryGetValue(tag.Key, out var kept) || !string.Equals(kept, tag.Value, StringComparison.Ordinal));
        // What an earlier push has noted and is no longer so is emptied.
        var stale = known.Keys.Where(name => name.StartsWith(MlflowTags.Ours, StringComparison.Ordinal) && name is not MlflowTags.Pushed && !sent.Tags.ContainsKey(name));
        await SendEntriesAsync(
            there, changed.Concat(stale.Select(name => KeyValuePair.Create(name, ""))), (entries, run) => new LogBatchRequest(run, [], [], entries), cancellationToken);
    }

    private async Task SendEntriesAsync(
        MlflowRun there, IEnumerable<KeyValuePair<string, string>> pairs, Func<IReadOnlyList<MlflowEntry>, string, LogBatchRequest> request, CancellationToken cancellationToken)
    {
        foreach (var batch in MlflowBatches.Of(SentRun.Entries(pairs))) await client.LogBatchAsync(request(batch, there.Info.RunId), cancellationToken);
    }

    private async Task SendMetricsAsync(SentRun sent, MlflowRun there, bool created, CancellationToken cancellationToken)
    {
        var known = created ? [] : (there.Data?.Metrics ?? []).Select(metric => metric.Key).ToHashSet(StringComparer.Ordinal);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                foreach (var batch in MlflowBatches.Of(await MissingAsync(sent, there.Info.RunId, known, cancellationToken)))
                {
                    await client.LogBatchAsync(new LogBatchRequest(there.Info.RunId, batch, [], []), cancellationToken);
                    meter.Move((long)batch.Count * SentRun.MetricBytes);
                    attempt = 0;
                }

                return;
            }
            catch (SolventException failure) when (failure.Code is MlflowFailure.UnavailableCode && attempt < pauses.Count)
            {
                await Task.Delay(pauses[attempt], cancellationToken);
                // Whether the last batch has arrived is unknown: what is there is read again.
                known = [.. sent.Metrics.Keys];
            }
        }
    }

    private async Task<IReadOnlyList<MlflowMetric>> MissingAsync(SentRun sent, string there, HashSet<string> known, CancellationToken cancellationToken)
    {
        var missing = new List<MlflowMetric>();
        foreach (var (key, series) in sent.Metrics)
        {
            missing.AddRange(known.Contains(key) ? MlflowSeries.Missing(series, await client.HistoryAsync(there, key, cancellationToken)) : series);
        }

        return missing;
    }

    private async Task SendDatasetsAsync(SentRun sent, MlflowRun there, CancellationToken cancellationToken)
    {
        var known = there.Inputs?.DatasetInputs ?? [];
        foreach (var inputs in sent.Datasets.Where(input => !known.Any(other => MlflowDatasets.IsSame(input, other))).Chunk(MlflowLimits.EntriesABatch))
        {
            await client.LogInputsAsync(new LogInputsRequest(there.Info.RunId, inputs), cancellationToken);
        }
    }

    /// <summary>Sends the artifacts that the server does not have.</summary>
    /// <returns>False when the server takes none.</returns>
    private async Task<bool> TrySendFilesAsync(SentRun sent, MlflowRunInfo there, string upload, bool created, CancellationToken cancellationToken)
    {
        try
        {
            if (sent.Files.Count == 0 && sent.Details is null) return true;
            var known = created ? [] : (await artifacts.ListAsync(there.RunId, cancellationToken)).ToDictionary(file => file.Path, file => file.FileSize, StringComparer.Ordinal);
            foreach (var file in sent.Files)
            {
                if (!known.TryGetValue(file.Name, out var bytes) || bytes != file.Bytes) await artifacts.UploadAsync(upload, file.Name, file.Open, file.Bytes, cancellationToken);
                meter.Move(file.Bytes);
            }

            if (sent.Details is { } details) await artifacts.UploadAsync(upload, MlflowDetails.Path, () => new MemoryStream(details, writable: false), details.Length, cancellationToken);
            return true;
        }
        catch (SolventException failure) when (failure.Code is MlflowFailure.NoArtifactsCode)
        {
            return false;
        }
    }

    private static IReadOnlyList<string> Left(TransferredRun run, SentRun sent, MlflowRunInfo there)
    {
        var left = new List<string>();
        if (run.Files.Count > 0) left.Add($"{run.Files.Count} artifacts");
        if (sent.Tags.ContainsKey(MlflowTags.Details)) left.Add("what MLflow has no place for (cells, packages, values that are too long)");
        var place = there.ArtifactUri is { } uri && MlflowArtifacts.UploadPath(there) is null ? $"it keeps artifacts at {uri}, which only its own clients can write to" : "it was started without --serve-artifacts";
        return left.Count == 0 ? [] : [$"Run {sent.Id} went without {string.Join(" and ", left)}: the server takes no artifacts, {place}."];
    }

    private static string Shown(string value) => value.Length <= ShownCharacters ? value : value[..ShownCharacters] + "…";
}
