namespace Solvent.Experiments;

/// <summary>A page of experiments.</summary>
internal sealed record SearchExperimentsResponse(IReadOnlyList<MlflowExperiment>? Experiments = null, string? NextPageToken = null);
