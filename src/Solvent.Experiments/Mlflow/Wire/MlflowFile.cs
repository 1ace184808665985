namespace Solvent.Experiments;

/// <summary>A file or folder among the artifacts of a run; the path starts at the root of the artifacts.</summary>
internal sealed record MlflowFile(string Path, bool IsDir = false, long? FileSize = null);
