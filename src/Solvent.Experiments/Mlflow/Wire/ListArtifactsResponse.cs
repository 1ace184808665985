namespace Solvent.Experiments;

/// <summary>A page of a folder of artifacts.</summary>
internal sealed record ListArtifactsResponse(IReadOnlyList<MlflowFile>? Files = null, string? NextPageToken = null);
