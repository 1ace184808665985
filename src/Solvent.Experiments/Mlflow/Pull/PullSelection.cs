namespace Solvent.Experiments;

/// <summary>Which runs are to come from a server.</summary>
/// <param name="Experiments">Names of experiments; all when empty.</param>
/// <param name="Runs">Identifiers there or here; all of the experiments when empty.</param>
internal sealed record PullSelection(IReadOnlyList<string> Experiments, IReadOnlyList<string> Runs)
{
    /// <summary>Asks the server for them, in the order of their starts.</summary>
    /// <exception cref="SolventException"><c>experiment-not-found</c>, <c>run-not-found</c>, and those of <see cref="MlflowFailure"/>.</exception>
    public async Task<IReadOnlyList<MlflowRun>> FindAsync(MlflowClient client, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, MlflowRun>(StringComparer.Ordinal);
        var experiments = Experiments.Count == 0 && Runs.Count > 0 && !Runs.Any(IsOurs) ? [] : await ExperimentsAsync(client, cancellationToken);
        foreach (var run in Runs.Where(run => !IsOurs(run))) found[run] = await client.GetRunAsync(run, cancellationToken);
        foreach (var run in Runs.Where(IsOurs)) await AddOursAsync(client, experiments, run, found, cancellationToken);
        if (Runs.Count == 0)
        {
            foreach (var experiment in experiments) await foreach (var run in client.RunsAsync([experiment], filter: null, cancellationToken)) found[run.Info.RunId] = run;
        }

        return [.. found.Values.OrderBy(run => run.Info.StartTime).ThenBy(run => run.Info.RunId, StringComparer.Ordinal)];
    }

    private static bool IsOurs(string run) => RunId.IsOne(run.ToLowerInvariant());

    private static async Task AddOursAsync(MlflowClient client, IReadOnlyList<string> experiments, string id, Dictionary<string, MlflowRun> found, CancellationToken cancellationToken)
    {
        var before = found.Count;
        foreach (var experiment in experiments)
        {
            await foreach (var run in client.RunsAsync([experiment], $"tags.\"{MlflowTags.Id}\" = '{id.ToLowerInvariant()}'", cancellationToken)) found[run.Info.RunId] = run;
        }

        if (found.Count > before) return;
        throw new SolventException("run-not-found", $"No run at {client.Server} was pushed from run '{id}'.") { Hint = "Give the identifier that the run has there." };
    }

    private async Task<IReadOnlyList<string>> ExperimentsAsync(MlflowClient client, CancellationToken cancellationToken)
    {
        var all = new List<MlflowExperiment>();
        await foreach (var experiment in client.ExperimentsAsync(cancellationToken)) all.Add(experiment);
        if (Experiments.Count == 0) return [.. all.Select(experiment => experiment.ExperimentId)];
        return [.. Experiments.Select(name => (all.Find(experiment => string.Equals(experiment.Name, name, StringComparison.Ordinal)) ?? throw NotFound(client, name, all)).ExperimentId)];
    }

    private static SolventException NotFound(MlflowClient client, string name, List<MlflowExperiment> all) => new("experiment-not-found", $"There is no experiment '{name}' at {client.Server}.")
    {
        Hint = NearestName.Suggestion(name, all.Select(experiment => experiment.Name))
            ?? (all.Count == 0 ? "There is none at all." : $"There are: {string.Join(", ", all.Take(20).Select(experiment => experiment.Name))}."),
    };
}
