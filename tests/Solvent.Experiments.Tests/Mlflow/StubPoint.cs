namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>A logged value in the stub.</summary>
internal sealed record StubPoint(string Key, double Value, long Timestamp, long Step);
