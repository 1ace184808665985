namespace Solvent.Datasets;

/// <summary>A file or folder in the work tree after a pull.</summary>
/// <param name="Reference">The version that it should hold: <c>taxi@v3</c>.</param>
/// <param name="Path">Full path.</param>
/// <param name="Written">Whether it was written; false when it held the version already, or was kept.</param>
/// <param name="KeptBecause">Why its content was kept instead; <see langword="null"/> when it holds the version.</param>
public sealed record PulledFile(string Reference, string Path, bool Written, string? KeptBecause);
