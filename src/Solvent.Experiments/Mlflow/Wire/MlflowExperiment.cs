namespace Solvent.Experiments;

/// <summary>An experiment.</summary>
internal sealed record MlflowExperiment(string ExperimentId, string Name, string? LifecycleStage = null);
