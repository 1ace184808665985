using Solvent.Kernel.Packages;
using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary>Restores packages of analyzers with the resolver of the kernel.</summary>
internal sealed class AnalyzerPackages(string folder) : IAnalyzerPackageSource
{
    public async Task<string> RestoreAsync(string id, string version, CancellationToken cancellationToken)
    {
        var resolution = await new PackageResolver(folder).ResolveAsync([new PackageRequest(id, $"[{version}]")], cancellationToken);
        return resolution.Packages.First(package => string.Equals(package.Name, id, StringComparison.OrdinalIgnoreCase)).Folder;
    }
}
