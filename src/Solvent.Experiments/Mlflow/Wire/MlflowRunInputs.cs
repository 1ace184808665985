namespace Solvent.Experiments;

/// <summary>The datasets of a run.</summary>
internal sealed record MlflowRunInputs(IReadOnlyList<MlflowDatasetInput>? DatasetInputs = null);
