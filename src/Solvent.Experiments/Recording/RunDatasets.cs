namespace Solvent.Experiments;

/// <summary>The dataset versions that a run has used so far.</summary>
internal sealed class RunDatasets(IReadOnlyList<RunDataset>? before)
{
    private readonly HashSet<RunDataset> _all = [.. before ?? []];

    /// <summary>Those that were read, by name.</summary>
    public IReadOnlyList<RunDataset> Read
    {
        get
        {
            lock (_all)
            {
                return [.. _all.Where(dataset => dataset.Mode is DatasetAccess.Read)
                    .OrderBy(dataset => dataset.Name, StringComparer.Ordinal)
                    .ThenBy(dataset => dataset.Version.Length)
                    .ThenBy(dataset => dataset.Version, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>False when it is known already.</summary>
    public bool Add(RunDataset dataset)
    {
        lock (_all) return _all.Add(dataset);
    }
}
