using NuGet.Packaging;
using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>A package that a notebook asks for.</summary>
/// <param name="Name">The package id, in any casing.</param>
/// <param name="Version">
/// A version (<c>5.0.1</c>: that one or, when no source has it, the next higher), a range (<c>[5.0.1]</c>, <c>[1.0,2.0)</c>), a floating
/// version (<c>*</c>, <c>1.*</c>, <c>*-*</c> with pre-releases), or <see langword="null"/> for the newest stable version.
/// </param>
public sealed record PackageRequest(string Name, string? Version = null)
{
    internal VersionRange Range()
    {
        if (!PackageIdValidator.IsValidPackageId(Name))
        {
            throw new SolventException("package-directive-invalid", $"'{Name}' is not a package name.")
            {
                Hint = "Write the name and, after a comma, the version: #r \"nuget: Microsoft.ML, 5.0.1\".",
            };
        }

        if (VersionRange.TryParse(string.IsNullOrWhiteSpace(Version) ? "*" : Version, allowFloating: true, out var range)) return range;
        throw new SolventException("package-directive-invalid", $"'{Version}' is not a version of the package '{Name}'.")
        {
            Hint = "Write a version such as 5.0.1, a range such as [1.0,2.0), or a floating version such as 1.* (with pre-releases: *-*).",
        };
    }

    internal string Display => string.IsNullOrWhiteSpace(Version) ? Name : $"{Name} {Version}";
}
