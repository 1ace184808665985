namespace Solvent.Retraining;

/// <summary>What would have to be known, and is not: how a model does on a version.</summary>
/// <param name="Model">The model: <c>late-flight@v2</c>.</param>
/// <param name="Data">The version: <c>flights@v7</c>.</param>
public sealed record MissingScore(string Model, string Data);
