namespace Solvent.Promotion;

/// <summary>A version of a registered model that a project serves.</summary>
/// <param name="Reference">The version: <c>late-flight@v2</c>.</param>
/// <param name="Sha256">SHA-256 of the bytes of the model.</param>
public sealed record PinnedModel(string Reference, string Sha256);
