using NuGet.DependencyResolver;
using NuGet.Frameworks;
using NuGet.LibraryModel;
using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>The requests of a notebook as the root of a dependency graph, in the place where a restore has the project.</summary>
internal sealed class RequestedPackages : IDependencyProvider
{
    private readonly Library _root;

    public RequestedPackages(IEnumerable<(string Name, VersionRange Range)> requests) => _root = new Library
    {
        LibraryRange = Root,
        Identity = new LibraryIdentity(Root.Name, new NuGetVersion(1, 0, 0), LibraryType.Project),
        Dependencies = [.. requests.Select(request => new LibraryDependency(
            new LibraryRange(request.Name, request.Range, LibraryDependencyTarget.Package)))],
        Resolved = true,
    };

    // A space keeps the name apart from that of any package.
    public static LibraryRange Root { get; } = new("the notebook", LibraryDependencyTarget.Project);

    public bool SupportsType(LibraryDependencyTarget libraryTypeFlag) => libraryTypeFlag.HasFlag(LibraryDependencyTarget.Project);

    public Library? GetLibrary(LibraryRange libraryRange, NuGetFramework targetFramework) => GetLibrary(libraryRange, targetFramework, alias: null);

    public Library? GetLibrary(LibraryRange libraryRange, NuGetFramework targetFramework, string? alias)
        => libraryRange.Name == Root.Name ? _root : null;
}
