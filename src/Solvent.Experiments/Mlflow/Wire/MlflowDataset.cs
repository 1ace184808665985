namespace Solvent.Experiments;

/// <summary>A dataset. A server keeps it once for each experiment, name and digest: what differs between runs belongs into the tags of the input.</summary>
internal sealed record MlflowDataset(string Name, string Digest, string? SourceType = null, string? Source = null);
