namespace Solvent.Experiments;

/// <summary>
/// Takes runs of MLflow in. A run of ours gets the identifier that it has; for one of others it follows from its start and its identifier there, so
/// that it is found again when it comes once more.
/// </summary>
internal sealed class RunArrivals(IRunShelf shelf)
{
    private const int MostTries = 1000;

    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    /// <summary>The identifier that a run has here, or gets.</summary>
    public string IdOf(MlflowRun run)
    {
        if (ForeignRun.IdOf(run) is { } ours) return ours;
        var start = DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(run.Info.StartTime ?? 0, 0, 253_402_300_799_999));
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var id = RunId.For(start, attempt == 0 ? run.Info.RunId : FormattableString.Invariant($"{run.Info.RunId}/{attempt}"));
            // The runs that it was given to may not have arrived yet.
            if (_given.GetValueOrDefault(id, run.Info.RunId) != run.Info.RunId || (shelf.TryGet(id) is { } taken && !IsFrom(taken, run))) continue;
            _given[id] = run.Info.RunId;
            return id;
        }

        throw new SolventException("run-exists", $"There is no free identifier for run {run.Info.RunId} of MLflow.") { Hint = "Remove runs of the same second." };
    }

    /// <summary>Whether nothing has to be done for a run, as far as its head tells: the last values of its metrics, and the names of its artifacts.</summary>
    public bool IsHere(ForeignRun head, string id, string? parent)
    {
        if (shelf.TryGet(id) is not { } here) return false;
        // What we pushed is the copy. The original may have gone on.
        if (head.OurId is not null) return true;
        var arriving = RunDecoding.Decode(head, id, parent);
        return IsAsFar(here, arriving.Record)
            && string.Equals(here.Name, arriving.Record.Name, StringComparison.Ordinal)
            && string.Equals(here.Experiment, arriving.Record.Experiment, StringComparison.Ordinal)
            && (arriving.Record.DeletedAt is null || here.DeletedAt is not null)
            && Same(here.Params, arriving.Record.Params)
            && arriving.Record.Tags.All(tag => string.Equals(here.Tags.GetValueOrDefault(tag.Key), tag.Value, StringComparison.Ordinal))
            && Same(here.Metrics, arriving.Record.Metrics)
            && here.Artifacts.Select(artifact => artifact.Name).ToHashSet(StringComparer.Ordinal).SetEquals(arriving.Files.Select(file => file.Name));
    }

    /// <summary>Keeps a run. What was done with it here stays: tags that it got, and that it was deleted.</summary>
    public TransferOutcome Take(ForeignRun run, string id, string? parent)
    {
        var arriving = RunDecoding.Decode(run, id, parent);
        var here = shelf.TryGet(id);
        if (here is not null)
        {
            var tags = new SortedDictionary<string, string>(here.Tags.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
            foreach (var (name, value) in arriving.Record.Tags) tags[name] = value;
            arriving = arriving with { Record = arriving.Record with { Tags = tags, DeletedAt = here.DeletedAt ?? arriving.Record.DeletedAt } };
        }

        shelf.Put(arriving);
        return here is null ? TransferOutcome.Added : TransferOutcome.Updated;
    }

    // A run that still goes on there is taken in as one that was interrupted, and its end is not known.
    private static bool IsAsFar(RunRecord here, RunRecord arriving) => arriving.Status is RunStatus.Running
        ? here.Status is RunStatus.Interrupted or RunStatus.Running
        : here.Status == arriving.Status && here.EndedAt == arriving.EndedAt;

    private static bool IsFrom(RunRecord here, MlflowRun run) => string.Equals(here.Tags.GetValueOrDefault(MlflowTags.ThereId), run.Info.RunId, StringComparison.Ordinal);

    private static bool Same<T>(IReadOnlyDictionary<string, T> here, IReadOnlyDictionary<string, T> there)
        where T : notnull
        => here.Count == there.Count && here.All(pair => there.TryGetValue(pair.Key, out var other) && EqualityComparer<T>.Default.Equals(pair.Value, other));
}
