namespace Solvent.Experiments;

/// <summary>The answer to <c>experiments/create</c>.</summary>
internal sealed record CreateExperimentResponse(string? ExperimentId = null);
