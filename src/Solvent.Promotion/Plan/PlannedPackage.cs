namespace Solvent.Promotion;

/// <summary>A NuGet package of the project.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its exact version; what the notebook asks for when that is not restored.</param>
public sealed record PlannedPackage(string Id, string Version);
