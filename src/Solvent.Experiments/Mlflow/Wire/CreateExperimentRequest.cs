namespace Solvent.Experiments;

/// <summary><c>experiments/create</c>.</summary>
internal sealed record CreateExperimentRequest(string Name);
