using Solvent.Lint.References;
using Solvent.Notebooks;

namespace Solvent.Promotion.Reading;

/// <summary>The packages that a notebook asks for, with the versions that were restored for it.</summary>
internal static class PackageReading
{
    public static IReadOnlyList<PlannedPackage> Read(NotebookProjection projection, PackageFolder folder)
    {
        var packages = new Dictionary<string, PlannedPackage>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, directive) in projection.Directives)
        {
            if (!ReferenceDirective.TryParse(directive, out var reference) || reference is not PackageReferenceDirective package) continue;
            var version = folder.Find(package.Name, package.Version)?.Version.ToNormalizedString() ?? package.Version ?? "*";
            packages.TryAdd(package.Name, new PlannedPackage(package.Name, version));
        }

        return [.. packages.Values.OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase)];
    }
}
