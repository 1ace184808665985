using Microsoft.CodeAnalysis;
using NuGet.Packaging.Core;

namespace Solvent.Lint.References;

/// <summary>Packages with all that they depend on, as far as it is restored.</summary>
internal sealed class PackageClosure
{
    private readonly PackageFolder _folder;
    private readonly Dictionary<string, RestoredPackage> _packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MissingPackage> _missing = [];

    private PackageClosure(PackageFolder folder) => _folder = folder;

    /// <summary>What is not restored.</summary>
    public IReadOnlyList<MissingPackage> Missing => _missing;

    public static PackageClosure Of(IEnumerable<PackageRequest> requests, PackageFolder folder)
    {
        var closure = new PackageClosure(folder);
        var open = new Queue<RestoredPackage>();
        foreach (var request in requests.DistinctBy(request => request.Id, StringComparer.OrdinalIgnoreCase))
        {
            if (folder.Find(request.Id, request.Version) is { } package) closure.Add(package, open);
            else closure._missing.Add(new MissingPackage(request.Id, $"Package '{request}'"));
        }

        while (open.TryDequeue(out var package))
        {
            foreach (var dependency in package.Dependencies()) closure.AddDependency(dependency, package, open);
        }

        return closure;
    }

    public IEnumerable<MetadataReference> References() => _packages.Values
        .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
        .SelectMany(package => package.Assemblies())
        .Where(path => !FrameworkReferences.Provides(Path.GetFileNameWithoutExtension(path)))
        .DistinctBy(Path.GetFileName)
        .Select(ReferenceCache.Get)
        .OfType<MetadataReference>();

    private void AddDependency(PackageDependency dependency, RestoredPackage from, Queue<RestoredPackage> open)
    {
        // The higher of two demands wins, as in a restore.
        if (_packages.TryGetValue(dependency.Id, out var chosen) && dependency.VersionRange.Satisfies(chosen.Version)) return;
        if (_folder.Find(dependency.Id, dependency.VersionRange) is { } package)
        {
            if (chosen is null || package.Version > chosen.Version) Add(package, open);
        }
        else if (chosen is null && !FrameworkReferences.Provides(dependency.Id) && !HasNoAssembly(dependency.Id))
        {
            var missing = new MissingPackage(dependency.Id, $"Package '{dependency.Id}', which '{from.Id}' needs,");
            if (!_missing.Contains(missing)) _missing.Add(missing);
        }
    }

    private void Add(RestoredPackage package, Queue<RestoredPackage> open)
    {
        _packages[package.Id] = package;
        open.Enqueue(package);
    }

    /// <summary>Packages that carry no assembly to compile against; a restore for current .NET leaves them out.</summary>
    private static bool HasNoAssembly(string id)
        => id.StartsWith("NETStandard.Library", StringComparison.OrdinalIgnoreCase)
            || id.StartsWith("Microsoft.NETCore.", StringComparison.OrdinalIgnoreCase)
            || id.StartsWith("runtime.", StringComparison.OrdinalIgnoreCase);
}
