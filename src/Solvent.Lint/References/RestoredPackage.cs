using System.Collections.Concurrent;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace Solvent.Lint.References;

/// <summary>A package in the packages folder.</summary>
/// <param name="Id">Its name as it was asked for.</param>
/// <param name="Version">Its version.</param>
/// <param name="Folder">Where it lies.</param>
internal sealed record RestoredPackage(string Id, NuGetVersion Version, string Folder)
{
    private static readonly NuGetFramework Framework = NuGetFramework.Parse("net10.0");

    // A restored package never changes, so what it needs and offers is read once a process.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<PackageDependency>> DependenciesOf = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> AssembliesOf = new(StringComparer.Ordinal);

    public IReadOnlyList<PackageDependency> Dependencies() => DependenciesOf.GetOrAdd(Folder, static folder => ReadDependencies(folder));

    /// <summary>The assemblies to compile against, as full paths.</summary>
    public IReadOnlyList<string> Assemblies() => AssembliesOf.GetOrAdd(Folder, static folder => ReadAssemblies(folder));

    private static IReadOnlyList<PackageDependency> ReadDependencies(string folder)
    {
        var groups = new NuspecReader(Directory.EnumerateFiles(folder, "*.nuspec").First()).GetDependencyGroups();
        var nearest = NuGetFrameworkUtility.GetNearest(groups, Framework, group => group.TargetFramework);
        return nearest is null ? [] : [.. nearest.Packages];
    }

    private static IReadOnlyList<string> ReadAssemblies(string folder)
    {
        // Reference assemblies come first, as in a build.
        foreach (var kind in new[] { "ref", "lib" })
        {
            var parent = Path.Combine(folder, kind);
            if (!Directory.Exists(parent)) continue;
            var candidates = Directory.EnumerateDirectories(parent).ToList();
            var nearest = NuGetFrameworkUtility.GetNearest(candidates, Framework, path => NuGetFramework.ParseFolder(Path.GetFileName(path)));
            if (nearest is not null) return [.. Directory.EnumerateFiles(nearest, "*.dll").Order(StringComparer.Ordinal)];
        }

        return [];
    }
}
