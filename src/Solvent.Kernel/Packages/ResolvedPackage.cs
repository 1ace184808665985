namespace Solvent.Kernel.Packages;

/// <summary>A package of a resolved closure, present in the global packages folder.</summary>
/// <param name="Name">The package id in the casing of its author.</param>
/// <param name="Version">The normalized version that was taken.</param>
/// <param name="Sha512">Base64 of the SHA-512 over the package's content as NuGet records it, or <see langword="null"/> when it was installed without one.</param>
/// <param name="Folder">The full path of the extracted package.</param>
/// <param name="IsDirect">Whether the notebook asked for it, rather than another package.</param>
public sealed record ResolvedPackage(string Name, string Version, string? Sha512, string Folder, bool IsDirect);
