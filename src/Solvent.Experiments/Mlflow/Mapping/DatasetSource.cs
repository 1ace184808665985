namespace Solvent.Experiments;

/// <summary>Where a dataset comes from, as the JSON that MLflow keeps with its first 32 characters of hash. It is shared by all runs that use the same bytes.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Sha256">SHA-256 of its bytes, whole.</param>
internal sealed record DatasetSource(string Dataset, string Sha256);
