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

    private static HashSet<string> UsedAssemblies(KeptCode code, NotebookProgram program) => code.Nodes
        .SelectMany(node => node.DescendantNodesAndSelf())
        .Select(node => program.Model.GetSymbolInfo(node).Symbol?.ContainingAssembly?.Name)
        .OfType<string>()
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
