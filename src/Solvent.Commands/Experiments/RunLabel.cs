using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Short names of runs.</summary>
internal static class RunLabel
{
    /// <summary>The versions that a run read: <c>flights@v2</c>.</summary>
    public static string Data(RunRecord run) => string.Join(", ", Read(run).Select(dataset => $"{dataset.Name}@{dataset.Version}"));

    /// <summary>The id, with the versions of the data that it read: <c>0k3j2h1a2b v2</c>.</summary>
    public static string WithVersions(RunRecord run)
        => string.Join(' ', Read(run).Select(dataset => dataset.Version).Prepend(run.Id));

    private static IEnumerable<RunDataset> Read(RunRecord run) => run.Datasets.Where(dataset => dataset.Mode == DatasetAccess.Read);
}
