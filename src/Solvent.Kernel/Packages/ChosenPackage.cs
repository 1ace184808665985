using NuGet.DependencyResolver;
using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>A package that the dependency graph settled on.</summary>
/// <param name="Match">Its name and version, and the source that has it.</param>
/// <param name="Range">What was asked for.</param>
/// <param name="Requester">The package that asked, or <see langword="null"/> for the notebook itself.</param>
internal sealed record ChosenPackage(RemoteMatch Match, VersionRange Range, string? Requester)
{
    public string Name => Match.Library.Name;

    public NuGetVersion Version => Match.Library.Version!;
}
