namespace Solvent.Experiments;

/// <summary><c>runs/log-inputs</c>.</summary>
internal sealed record LogInputsRequest(string RunId, IReadOnlyList<MlflowDatasetInput> Datasets);
