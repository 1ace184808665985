namespace Solvent.Retraining;

/// <summary>A test of whether the challenger is better on rows that the champion was scored on too.</summary>
/// <param name="Method"><c>mcNemar</c>, <c>bootstrap</c> or <c>normal</c>, the limit of the bootstrap for many rows.</param>
/// <param name="Rows">The rows that both were scored on.</param>
/// <param name="PValue">How likely a difference like this is between models that are equally good.</param>
/// <param name="Detail">What was counted, in words.</param>
public sealed record ChallengeTest(string Method, long Rows, double PValue, string Detail);
