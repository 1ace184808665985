using Microsoft.CodeAnalysis;
using Solvent.Lint.References;
using Solvent.Notebooks;
using Solvent.Promotion.Reading.Effects;
using Solvent.Promotion.Reading.Program;

namespace Solvent.Promotion.Reading;

/// <summary>The packages that a notebook asks for, with the versions that were restored for it. Those that only draw and show stay behind with what they show.</summary>
internal static class PackageReading
{
    public static IReadOnlyList<PlannedPackage> Read(NotebookProjection projection, PackageFolder folder, KeptCode code, NotebookProgram program)
    {
        var packages = new Dictionary<string, PlannedPackage>(StringComparer.OrdinalIgnoreCase);
        var used = new Lazy<HashSet<string>>(() => UsedAssemblies(code, program));
        foreach (var (_, directive) in projection.Directives)
        {
            if (!ReferenceDirective.TryParse(directive, out var reference) || reference is not PackageReferenceDirective package) continue;
            var restored = folder.Find(package.Name, package.Version);
            if (restored is null || (KnownApis.IsShown(package.Name) && !restored.Assemblies().Any(path => used.Value.Contains(System.IO.Path.GetFileNameWithoutExtension(path))))) continue;
            packages.TryAdd(package.Name, new PlannedPackage(package.Name, restored.Version.ToNormalizedString()));
        }

        return [.. packages.Values.OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// What the packages depend on and what was restored in a higher version than the lowest that they ask for, because that is not served. A restore of the project would
    /// complain about each of them.
    /// </summary>
    public static IReadOnlyList<PlannedPackage> Pins(IReadOnlyList<PlannedPackage> packages, PackageFolder folder)
    {
        var pins = new Dictionary<string, PlannedPackage>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(packages.Select(package => package.Id), StringComparer.OrdinalIgnoreCase);
        var open = new Queue<RestoredPackage>(packages.Select(package => folder.Find(package.Id, package.Version)).OfType<RestoredPackage>());
        while (open.TryDequeue(out var package))
        {
            foreach (var dependency in package.Dependencies())
            {
                if (folder.Find(dependency.Id, dependency.VersionRange) is not { } found) continue;
                if (dependency.VersionRange.MinVersion is { } lowest && found.Version > lowest && !seen.Contains(dependency.Id)) pins.TryAdd(dependency.Id, new PlannedPackage(dependency.Id, found.Version.ToNormalizedString()));
                if (seen.Add(dependency.Id)) open.Enqueue(found);
            }
        }

        return [.. pins.Values.OrderBy(pin => pin.Id, StringComparer.OrdinalIgnoreCase)];
    }

    private static HashSet<string> UsedAssemblies(KeptCode code, NotebookProgram program) => code.Nodes
        .SelectMany(node => node.DescendantNodesAndSelf())
        .Select(node => program.Model.GetSymbolInfo(node).Symbol?.ContainingAssembly?.Name)
        .OfType<string>()
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
