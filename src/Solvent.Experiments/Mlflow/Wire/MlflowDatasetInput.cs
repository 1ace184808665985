namespace Solvent.Experiments;

/// <summary>A dataset as one run uses it.</summary>
internal sealed record MlflowDatasetInput(MlflowDataset Dataset, IReadOnlyList<MlflowEntry>? Tags = null);
