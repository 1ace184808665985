using NuGet.Common;
using NuGet.DependencyResolver;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Packaging.Signing;
using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>Puts downloaded packages into the global packages folder with NuGet's own extractor, which locks, verifies and renames.</summary>
internal sealed class PackageInstaller(PackageFeeds feeds)
{
    private const int Parallelism = 4;

    private readonly VersionFolderPathResolver _global = new(feeds.GlobalFolder);

    /// <summary>Extracts those of <paramref name="packages"/> that are missing.</summary>
    public Task InstallAsync(
        IEnumerable<ChosenPackage> packages, RemoteWalkContext context, IProgress<string>? progress, CancellationToken cancellationToken) => Parallel.ForEachAsync(
            packages.Where(package => Find(package.Name, package.Version) is null),
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (package, token) =>
            {
                progress?.Report($"Installing {package.Name} {package.Version}");
                await ExtractAsync(package, context, token);
            });

    /// <summary>Where a package is extracted completely, or <see langword="null"/>.</summary>
    public string? Find(string name, NuGetVersion version)
        => feeds.FallbackFolders.Select(folder => new VersionFolderPathResolver(folder)).Prepend(_global)
            // The extractor writes the metadata last.
            .FirstOrDefault(resolver => File.Exists(resolver.GetNupkgMetadataPath(name, version)) || File.Exists(resolver.GetHashPath(name, version)))
            ?.GetInstallPath(name, version);

    /// <summary>The content hash that the extractor recorded.</summary>
    public static string? ContentHash(string folder)
    {
        var path = Path.Combine(folder, PackagingCoreConstants.NupkgMetadataFileExtension);
        return File.Exists(path) ? NupkgMetadataFileFormat.Read(path).ContentHash : null;
    }

    private async Task ExtractAsync(ChosenPackage package, RemoteWalkContext context, CancellationToken cancellationToken)
    {
        var identity = new PackageIdentity(package.Name, package.Version);
        using var downloader = await package.Source!.GetPackageDownloaderAsync(identity, context.CacheContext, context.Logger, cancellationToken);
        var extraction = new PackageExtractionContext(
            PackageSaveMode.Defaultv3, XmlDocFileSaveMode.None, ClientPolicyContext.GetClientPolicy(feeds.Settings, NullLogger.Instance), NullLogger.Instance);
        await PackageExtractor.InstallFromSourceAsync(identity, downloader, _global, extraction, cancellationToken);
    }
}
