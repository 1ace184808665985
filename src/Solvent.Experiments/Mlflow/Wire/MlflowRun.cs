namespace Solvent.Experiments;

/// <summary>A run as the server tells it; metrics are the last value of each.</summary>
internal sealed record MlflowRun(MlflowRunInfo Info, MlflowRunData? Data = null, MlflowRunInputs? Inputs = null);
