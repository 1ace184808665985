namespace Solvent.Experiments;

/// <summary>Runs side by side.</summary>
/// <param name="Runs">The runs, in the order they were asked for.</param>
/// <param name="Params">Parameters, by name.</param>
/// <param name="Metrics">Last values of metrics, by name.</param>
/// <param name="Datasets">The versions read (and, named so, written) of each dataset.</param>
/// <param name="Packages">Versions of packages, by name.</param>
/// <param name="Facts">Status, seed, commit, notebook and code.</param>
public sealed record RunComparison(
    IReadOnlyList<RunRecord> Runs,
    IReadOnlyList<ComparisonRow> Params,
    IReadOnlyList<ComparisonRow> Metrics,
    IReadOnlyList<ComparisonRow> Datasets,
    IReadOnlyList<ComparisonRow> Packages,
    IReadOnlyList<ComparisonRow> Facts)
{
    /// <summary>How the code of each other run differs from that of the first; empty when no cells were recorded.</summary>
    public IReadOnlyList<CodeDiff> Code { get; init; } = [];

    /// <summary>The same comparison without the rows in which all runs agree.</summary>
    public RunComparison OnlyDifferences() => this with
    {
        Params = Differing(Params),
        Metrics = Differing(Metrics),
        Datasets = Differing(Datasets),
        Packages = Differing(Packages),
        Facts = Differing(Facts),
        Code = [.. Code.Where(diff => !diff.IsEqual)],
    };

    internal static RunComparison Of(IReadOnlyList<RunRecord> runs) => new(
        runs,
        ByName(runs, run => run.Params.Select(param => KeyValuePair.Create(param.Key, (object?)param.Value))),
        ByName(runs, run => run.Metrics.Select(metric => KeyValuePair.Create(metric.Key, (object?)metric.Value))),
        ByName(runs, VersionsByDataset),
        ByName(runs, run => run.Packages.Select(package => KeyValuePair.Create(package.Name, (object?)package.Version))),
        [
            Row("status", runs, run => run.Status.ToString().ToLowerInvariant()),
            Row("seed", runs, run => run.Seed),
            Row("commit", runs, run => run.Commit is { } commit ? commit[..Math.Min(12, commit.Length)] + (run.Dirty is true ? " (changed)" : "") : null),
            Row("notebook", runs, run => run.Notebook),
            Row("code", runs, CodeDigest.Of),
        ])
    {
        Code = runs.All(run => run.Cells.Count == 0) ? [] : [.. runs.Skip(1).Select(run => CodeDiff.Of(runs[0], run))],
    };

    private static IEnumerable<KeyValuePair<string, object?>> VersionsByDataset(RunRecord run) => run.Datasets
        .GroupBy(dataset => dataset.Mode is DatasetAccess.Read ? dataset.Name : $"{dataset.Name} (written)", StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create(group.Key, (object?)string.Join(", ", group.Select(dataset => $"{dataset.Version} {dataset.Hash[..8]}"))));

    private static IReadOnlyList<ComparisonRow> ByName(IReadOnlyList<RunRecord> runs, Func<RunRecord, IEnumerable<KeyValuePair<string, object?>>> facts)
    {
        var all = runs.Select(run => facts(run).ToDictionary(StringComparer.Ordinal)).ToList();
        return [.. all.SelectMany(values => values.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => Row(name, all, values => values.GetValueOrDefault(name)))];
    }

    private static ComparisonRow Row<T>(string name, IReadOnlyList<T> runs, Func<T, object?> value)
    {
        object?[] values = [.. runs.Select(value)];
        return new ComparisonRow(name, values, values.Distinct().Count() > 1);
    }

    private static IReadOnlyList<ComparisonRow> Differing(IReadOnlyList<ComparisonRow> rows) => [.. rows.Where(row => row.Differs)];
}
