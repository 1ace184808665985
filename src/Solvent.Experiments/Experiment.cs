namespace Solvent.Experiments;

/// <summary>Runs of the project around the current directory, for notebook cells and scripts.</summary>
public static class Experiment
{
    // A run outlives the call that starts it, so its store stays open for the life of the process.
    private static readonly Lock StoresGate = new();
    private static readonly Dictionary<string, ExperimentStore> Stores = new(StringComparer.Ordinal);

    /// <summary>Starts a run; dispose it (<c>using</c>) or call <see cref="Run.End"/> when it is done.</summary>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.Start"/>.</exception>
    public static Run Start(
        string name, int? seed = null, IReadOnlyDictionary<string, object>? parameters = null, IReadOnlyDictionary<string, string>? tags = null)
        => Store().Start(name, new RunOptions { Seed = seed, Parameters = parameters, Tags = tags });

    /// <summary>Starts a run with everything that can be said about one.</summary>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.Start"/>.</exception>
    public static Run Start(string name, RunOptions options) => Store().Start(name, options);

    /// <summary>The runs of an experiment, or all, oldest first.</summary>
    public static IReadOnlyList<RunRecord> List(string? experiment = null) => Store().List(experiment);

    /// <summary>One run with its cells.</summary>
    /// <exception cref="SolventException"><c>run-not-found</c>, <c>run-ambiguous</c>.</exception>
    public static RunRecord Get(string idOrPrefix) => Store().Get(idOrPrefix);

    /// <summary>Runs side by side.</summary>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.Compare"/>.</exception>
    public static RunComparison Compare(params IEnumerable<string> ids) => Store().Compare(ids);

    /// <summary>The best run by a metric; the direction follows from its name unless it is given.</summary>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.Best"/>.</exception>
    public static RunRecord Best(string metric, string? experiment = null, bool? lowerIsBetter = null) => Store().Best(experiment, metric, lowerIsBetter);

    private static ExperimentStore Store()
    {
        var opened = ExperimentStore.Open();
        lock (StoresGate)
        {
            if (Stores.TryGetValue(opened.Root, out var store)) return store;
            return Stores[opened.Root] = opened;
        }
    }
}
