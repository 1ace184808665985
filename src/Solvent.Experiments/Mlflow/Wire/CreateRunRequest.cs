namespace Solvent.Experiments;

/// <summary><c>runs/create</c>.</summary>
internal sealed record CreateRunRequest(string ExperimentId, string RunName, long StartTime, IReadOnlyList<MlflowEntry> Tags);
