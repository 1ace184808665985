using Solvent.Experiments;

namespace Solvent.Promotion;

/// <summary>The model that a project serves.</summary>
/// <param name="Reference">What people call it: a version of a registered model, <c>late-flight@v2</c>, or the file that the notebook saves it in.</param>
/// <param name="Sha256">SHA-256 of its bytes; <see langword="null"/> when they are not known.</param>
public sealed record PinnedModel(string Reference, string? Sha256)
{
    /// <summary>The columns that it takes, where no type of the notebook says so.</summary>
    public ModelSchema? Schema { get; init; }
}
