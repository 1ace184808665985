namespace Solvent.Experiments.Tests.Comparison;

/// <summary>Runs as a comparison gets them, made by hand.</summary>
internal static class Recorded
{
    public static RunRecord Run(string id, double metric, params (string Name, string Value)[] parameters) => new()
    {
        Id = id,
        Experiment = "flights",
        Status = RunStatus.Finished,
        StartedAt = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero),
        Notebook = "flights.ipynb",
        Params = parameters.ToDictionary(param => param.Name, param => param.Value, StringComparer.Ordinal),
        Metrics = new Dictionary<string, double>(StringComparer.Ordinal) { ["auc"] = metric },
    };

    public static RunRecord Reading(this RunRecord run, string name, string version)
        => run with { Datasets = [.. run.Datasets, new RunDataset(name, version, $"{name}-{version}-hash", DatasetAccess.Read)] };

    public static RunRecord Executing(this RunRecord run, params string[] cells) => run with { Cells = [.. cells.Select(cell => new RunCell(cell))] };

    public static RunRecord Seeded(this RunRecord run, int seed) => run with { Seed = seed };
}
