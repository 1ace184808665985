using Solvent.Experiments;

namespace Solvent.Promotion.Gate.Checks;

/// <summary>Whether the versions that the run has read are still there, and are still what the notebook names.</summary>
internal sealed class RunDataCheck : IGateCheck
{
    public string Activity => "looking for the data of the run";

    public Task<IReadOnlyList<GateFinding>> RunAsync(GateContext context, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<GateFinding>>([.. Missing(context), .. Changed(context)]);

    private static IEnumerable<GateFinding> Missing(GateContext context)
    {
        var read = context.Runs.SelectMany(run => run.Datasets.Where(dataset => dataset.Mode is DatasetAccess.Read).Select(dataset => (Run: run, Dataset: dataset))).DistinctBy(read => read.Dataset.Hash);
        foreach (var (run, dataset) in read.Where(read => context.Repository.Find(read.Dataset.Reference, read.Dataset.Hash) is null))
        {
            yield return new GateFinding(
                GateCode.DataMissing, $"{dataset.Reference}, which run {run.Id} has read, is not there any more.", $"Get it back: solvent dataset fetch {dataset.Reference}; or run the notebook again on data that is there.");
        }

        foreach (var dataset in context.Plan.Datasets.Where(dataset => dataset.Pinned is null))
        {
            yield return new GateFinding(GateCode.DataMissing, $"There is no dataset version '{dataset.Reference}'.", $"Commit it, or get it: solvent dataset fetch {dataset.Reference}.") { Cell = CellIndex.Of(dataset.Cell) };
        }
    }

    private static IEnumerable<GateFinding> Changed(GateContext context)
    {
        var hashes = context.Runs.SelectMany(run => run.Datasets).Select(dataset => dataset.Hash).ToHashSet(StringComparer.Ordinal);
        if (hashes.Count == 0) yield break;
        foreach (var dataset in context.Plan.Datasets.Where(dataset => dataset.Pinned is not null))
        {
            if (Version(context, dataset.Pinned!) is not { } version || hashes.Contains(version.Hash)) continue;
            // A version of a dataset that no run has read was read outside of them.
            if (!context.Runs.Any(run => run.Datasets.Any(other => other.Name == version.Dataset && other.Mode is DatasetAccess.Read))) continue;
            yield return new GateFinding(
                GateCode.DataChanged, $"'{dataset.Reference}' is {version.Reference} now, which the promoted run has not read.", "Run the notebook again, or name the version that it has read.") { Cell = CellIndex.Of(dataset.Cell) };
        }
    }

    private static Datasets.DatasetVersion? Version(GateContext context, string reference)
    {
        try
        {
            return context.Repository.Resolve(reference);
        }
        catch (SolventException)
        {
            return null;
        }
    }
}
