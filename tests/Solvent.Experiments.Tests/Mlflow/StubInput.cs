namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>A dataset of a run in the stub.</summary>
internal sealed record StubInput(string Name, string Digest, string SourceType, string Source, IReadOnlyDictionary<string, string> Tags);
