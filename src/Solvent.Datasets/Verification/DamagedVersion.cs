namespace Solvent.Datasets;

/// <summary>A version that cannot be restored byte for byte.</summary>
/// <param name="Reference">The version: <c>taxi@v3</c>.</param>
/// <param name="File">The damaged object or version file.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record DamagedVersion(string Reference, string File, string Problem);
