namespace Solvent.Experiments;

/// <summary>A run of MLflow, from a server or a file store, with all that was logged to it.</summary>
/// <param name="Run">The run; its metrics are not looked at.</param>
/// <param name="Experiment">Name of its experiment.</param>
/// <param name="From">Where it is from: an address or a folder.</param>
internal sealed record ForeignRun(MlflowRun Run, string Experiment, string From)
{
    /// <summary>Every value of each metric.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MlflowMetric>> Series { get; init; } = new Dictionary<string, IReadOnlyList<MlflowMetric>>(StringComparer.Ordinal);

    /// <summary>Its artifacts, without <see cref="MlflowDetails.Path"/>.</summary>
    public IReadOnlyList<RunFile> Files { get; init; } = [];

    public MlflowDetails? Details { get; init; }

    /// <summary>When it was deleted, if it was.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; } = Pairs(Run.Data?.Tags);

    /// <summary>The run here that was pushed, if it is one.</summary>
    public string? OurId => IdOf(Run);

    public static string? IdOf(MlflowRun run) => TagOf(run, MlflowTags.Id) is { } id && RunId.IsOne(id) ? id : null;

    /// <summary>Whether a run of ours has arrived there with everything.</summary>
    public static bool IsWhole(MlflowRun run) => TagOf(run, MlflowTags.Pushed) is { Length: > 0 };

    public static string? TagOf(MlflowRun run, string name)
        => run.Data?.Tags?.FirstOrDefault(tag => string.Equals(tag.Key, name, StringComparison.Ordinal)) is { } tag ? tag.Value ?? "" : null;

    public static IReadOnlyDictionary<string, string> Pairs(IReadOnlyList<MlflowEntry>? entries)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries ?? []) pairs[entry.Key] = entry.Value ?? "";
        return pairs;
    }
}
