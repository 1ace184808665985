using NuGet.Frameworks;
using NuGet.Packaging;

namespace Solvent.Kernel.Packages;

/// <summary>The framework that cells run on, and the .NET Framework versions that NuGet falls back to for packages that know no other.</summary>
internal static class PackageFrameworks
{
    public static NuGetFramework Current { get; } = NuGetFramework.Parse("net10.0");

    /// <summary>Newest first. Code of such a package may call what .NET does not have, so falling back is worth a note.</summary>
    public static IReadOnlyList<NuGetFramework> Fallbacks { get; } =
        [.. new[] { "net481", "net48", "net472", "net471", "net47", "net462", "net461" }.Select(NuGetFramework.Parse)];

    public static PackageDependencyGroup? Nearest(IEnumerable<PackageDependencyGroup> groups)
    {
        var all = groups.ToList();
        return new[] { Current }.Concat(Fallbacks)
            .Select(framework => NuGetFrameworkUtility.GetNearest(all, framework, group => group.TargetFramework))
            .FirstOrDefault(group => group is not null);
    }
}
