namespace Solvent.Promotion;

/// <summary>A recorded run whose metrics the project has to reach.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Experiment">The experiment that it belongs to.</param>
/// <param name="Params">Its parameters as text.</param>
/// <param name="Metrics">The last value of each metric.</param>
/// <param name="Datasets">The dataset versions that it has read, by hash.</param>
public sealed record GoldenRun(
    string Id,
    string Experiment,
    IReadOnlyDictionary<string, string> Params,
    IReadOnlyDictionary<string, double> Metrics,
    IReadOnlyList<string> Datasets)
{
    /// <summary>The git commit that was checked out, if any.</summary>
    public string? Commit { get; init; }
}
