namespace Solvent.Experiments;

/// <summary>The answer to <c>experiments/get</c> and <c>experiments/get-by-name</c>.</summary>
internal sealed record GetExperimentResponse(MlflowExperiment? Experiment = null);
