namespace Solvent.Experiments;

/// <summary><c>experiments/search</c>.</summary>
internal sealed record SearchExperimentsRequest(int MaxResults, string? PageToken);
