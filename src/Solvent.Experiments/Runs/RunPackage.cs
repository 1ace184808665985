namespace Solvent.Experiments;

/// <summary>A package that the code of a run could use.</summary>
/// <param name="Name">Its identifier.</param>
/// <param name="Version">The resolved version.</param>
/// <param name="Sha512">Hash of the package as NuGet writes it (base64), if known.</param>
public sealed record RunPackage(string Name, string Version, string? Sha512 = null);
