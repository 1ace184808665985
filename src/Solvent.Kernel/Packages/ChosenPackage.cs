using NuGet.DependencyResolver;
using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>A package that the dependency graph settled on.</summary>
/// <param name="Name">Its id in the casing of its author.</param>
/// <param name="Version">The version that was taken.</param>
/// <param name="Range">What was asked for.</param>
/// <param name="Requester">The package that asked, or <see langword="null"/> for the notebook itself.</param>
/// <param name="Source">Where to install it from, or <see langword="null"/> when it is installed.</param>
internal sealed record ChosenPackage(string Name, NuGetVersion Version, VersionRange Range, string? Requester, IRemoteDependencyProvider? Source = null);
