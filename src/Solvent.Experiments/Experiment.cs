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

    /// <summary>The runs that meet a condition: <c>Experiment.Find("auc &gt; 0.8 and trees &gt;= 100", sort: "-auc")</c>.</summary>
    /// <param name="where">The condition, in the language of <c>docs/finding-runs.md</c>; <see langword="null"/> for all runs.</param>
    /// <param name="sort">Names separated by commas, each with <c>-</c> before it for the descending order.</param>
    /// <param name="limit">The most runs to find.</param>
    /// <param name="experiment">The experiment; <see langword="null"/> for all.</param>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.Find(RunQuery)"/>.</exception>
    public static IReadOnlyList<RunRecord> Find(string? where = null, string? sort = null, int? limit = null, string? experiment = null)
        => Store().Find(new RunQuery { Where = where, Sort = sort, Limit = limit, Experiment = experiment });

    /// <summary>Why the metric of one run differs from that of another.</summary>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.WhyAsync"/>.</exception>
    public static RunExplanation Why(string best, string worst, string? metric = null) => Store().WhyAsync(best, worst, metric).GetAwaiter().GetResult();

    /// <summary>The values of a metric over its steps, a curve for each run.</summary>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.Curves"/>.</exception>
    public static MetricCurves Curves(string metric, params IEnumerable<string> ids) => Store().Curves(ids, metric);

    /// <summary>The best runs of an experiment by a metric.</summary>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.Leaderboard"/>.</exception>
    public static Leaderboard Leaderboard(string metric, string? experiment = null, int top = 20, string? where = null)
        => Store().Leaderboard(metric, new RunQuery { Experiment = experiment, Limit = top, Where = where });

    /// <summary>Runs as lines through their parameters and a metric.</summary>
    /// <exception cref="SolventException">As <see cref="ExperimentStore.Parallel"/>.</exception>
    public static ParallelCoordinates Parallel(string metric, string? experiment = null, int top = 200, string? where = null)
        => Store().Parallel(metric, new RunQuery { Experiment = experiment, Limit = top, Where = where });

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
