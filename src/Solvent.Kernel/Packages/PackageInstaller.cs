using NuGet.Common;
using NuGet.DependencyResolver;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Packaging.Signing;
using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>Puts downloaded packages into the global packages folder with NuGet's own extractor, which locks, verifies and renames.</summary>
internal sealed class PackageInstaller(PackageFeeds feeds, IProgress<string>? progress)
{
    private const int Parallelism = 4;

    private readonly VersionFolderPathResolver _global = new(feeds.GlobalFolder);

    /// <summary>The folders of extracted packages, in the order of <paramref name="packages"/>.</summary>
    public async Task<IReadOnlyList<string>> InstallAsync(
        IReadOnlyList<ChosenPackage> packages, RemoteWalkContext context, CancellationToken cancellationToken)
    {
        var missing = packages.Where(package => Find(package.Name, package.Version) is null);
        await Parallel.ForEachAsync(
            missing,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (package, token) => await ExtractAsync(package, context, token));
        return [.. packages.Select(package => Find(package.Name, package.Version)!)];
    }

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
        progress?.Report($"Installing {package.Name} {package.Version}");
        var identity = new PackageIdentity(package.Name, package.Version);
        using var downloader = await package.Match.Provider!.GetPackageDownloaderAsync(identity, context.CacheContext, context.Logger, cancellationToken);
        var extraction = new PackageExtractionContext(
            PackageSaveMode.Defaultv3, XmlDocFileSaveMode.None, ClientPolicyContext.GetClientPolicy(feeds.Settings, NullLogger.Instance), NullLogger.Instance);
        await PackageExtractor.InstallFromSourceAsync(identity, downloader, _global, extraction, cancellationToken);
    }
}
