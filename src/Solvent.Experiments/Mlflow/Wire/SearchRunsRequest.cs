namespace Solvent.Experiments;

/// <summary><c>runs/search</c>.</summary>
internal sealed record SearchRunsRequest(IReadOnlyList<string> ExperimentIds, string? Filter, int MaxResults, string? PageToken);
