namespace Solvent.Experiments;

/// <summary>Which runs to find, and in which order.</summary>
public sealed record RunQuery
{
    /// <summary>
    /// What the runs must be like: <c>auc &gt; 0.8 and trees &gt;= 100</c>, in the language of <c>docs/finding-runs.md</c>; <see langword="null"/> for all.
    /// </summary>
    public string? Where { get; init; }

    /// <summary>
    /// Names separated by commas, each with <c>-</c> before it for the descending order: <c>-auc,started</c>. Runs without a value come last. By default
    /// runs come in the order of their start.
    /// </summary>
    public string? Sort { get; init; }

    /// <summary>The most runs to find: the first of the order, and without <see cref="Sort"/> the newest ones.</summary>
    public int? Limit { get; init; }

    /// <summary>The experiment; <see langword="null"/> for all.</summary>
    public string? Experiment { get; init; }

    /// <summary>Whether deleted runs are found too.</summary>
    public bool IncludeDeleted { get; init; }
}
