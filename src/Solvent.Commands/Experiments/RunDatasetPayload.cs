using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>One dataset version of a <see cref="RunPayload"/>.</summary>
internal sealed record RunDatasetPayload(string Name, string Version, string Hash, DatasetAccess Mode)
{
    public static RunDatasetPayload From(RunDataset dataset) => new(dataset.Name, dataset.Version, dataset.Hash, dataset.Mode);
}
