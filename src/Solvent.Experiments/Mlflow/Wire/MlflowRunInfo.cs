namespace Solvent.Experiments;

/// <summary>The head of a run. Times are milliseconds since 1970.</summary>
internal sealed record MlflowRunInfo(
    string RunId,
    string ExperimentId,
    string? RunName = null,
    string? UserId = null,
    string? Status = null,
    long? StartTime = null,
    long? EndTime = null,
    string? ArtifactUri = null,
    string? LifecycleStage = null);
