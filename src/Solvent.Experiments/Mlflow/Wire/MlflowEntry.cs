namespace Solvent.Experiments;

/// <summary>A parameter or a tag. A server leaves out a value that is empty.</summary>
internal sealed record MlflowEntry(string Key, string? Value);
