namespace Solvent.Datasets;

/// <summary>What a checkout did.</summary>
/// <param name="Version">The version that was restored.</param>
/// <param name="Path">Full path of the restored file.</param>
/// <param name="Written">False when the file already had the bytes of the version.</param>
public sealed record CheckoutResult(DatasetVersion Version, string Path, bool Written);
