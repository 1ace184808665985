using System.Collections.Concurrent;
using NuGet.Common;
using NuGet.Configuration;
using NuGet.DependencyResolver;
using NuGet.Frameworks;
using NuGet.LibraryModel;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>
/// Answers the questions of NuGet's dependency walker about one source or one folder of extracted packages. A source that does not answer
/// has no packages, and is remembered in <paramref name="silent"/>.
/// </summary>
internal sealed class FeedDependencyProvider(
    SourceRepository repository, SilentSources silent, bool isInstalledFolder, IProgress<string>? progress, CancellationToken walk) : IRemoteDependencyProvider
{
    // NuGet alone would try for minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<PackageIdentity, Lazy<Task<FindPackageByIdDependencyInfo?>>> _dependencies = new();

    public bool IsHttp => repository.PackageSource.IsHttp;

    public PackageSource Source => repository.PackageSource;

    public SourceRepository SourceRepository => repository;

    // The walker passes no cancellation of its own, so every call takes the one of the whole walk.
    public async Task<LibraryIdentity?> FindLibraryAsync(
        LibraryRange libraryRange, NuGetFramework targetFramework, SourceCacheContext cacheContext, ILogger logger, CancellationToken cancellationToken)
    {
        var (name, range) = (libraryRange.Name, libraryRange.VersionRange ?? VersionRange.All);
        var isPlainVersion = range is { MinVersion: not null, IsMinInclusive: true, IsFloating: false };
        var version = await AskAsync(async feed => isPlainVersion && await feed.DoesPackageExistAsync(name, range.MinVersion!, cacheContext, logger, walk)
            ? range.MinVersion
            : range.FindBestMatch(await feed.GetAllVersionsAsync(name, cacheContext, logger, walk) ?? []));
        return version is null ? null : new LibraryIdentity(name, version, LibraryType.Package);
    }

    public async Task<LibraryDependencyInfo> GetDependenciesAsync(
        LibraryIdentity libraryIdentity, NuGetFramework targetFramework, SourceCacheContext cacheContext, ILogger logger, CancellationToken cancellationToken)
    {
        var package = new PackageIdentity(libraryIdentity.Name, libraryIdentity.Version);
        var information = await _dependencies.GetOrAdd(package, Load).Value;
        if (information is null) return LibraryDependencyInfo.CreateUnresolved(libraryIdentity, targetFramework);
        var original = new LibraryIdentity(information.PackageIdentity.Id, information.PackageIdentity.Version, LibraryType.Package);
        var nearest = PackageFrameworks.Nearest(information.DependencyGroups);
        return LibraryDependencyInfo.Create(original, targetFramework, nearest?.Packages.Select(PackagingUtility.GetLibraryDependencyFromNuspec) ?? []);

        Lazy<Task<FindPackageByIdDependencyInfo?>> Load(PackageIdentity identity) => new(async () =>
        {
            // A feed hands out dependencies inside the package, so this is where a package is downloaded.
            if (!isInstalledFolder) progress?.Report($"Downloading {identity.Id} {identity.Version}");
            return await AskAsync(feed => feed.GetDependencyInfoAsync(identity.Id, identity.Version, cacheContext, logger, walk)!);
        });
    }

    public async Task<IPackageDownloader> GetPackageDownloaderAsync(
        PackageIdentity packageIdentity, SourceCacheContext cacheContext, ILogger logger, CancellationToken cancellationToken)
        => await (await OpenAsync()).GetPackageDownloaderAsync(packageIdentity, cacheContext, logger, cancellationToken)
            ?? throw new FatalProtocolException($"{packageIdentity} is listed but cannot be downloaded from {Source.Source}.");

    public Task<IEnumerable<NuGetVersion>?> GetAllVersionsAsync(string id, SourceCacheContext cacheContext, ILogger logger, CancellationToken token)
        => AskAsync(feed => feed.GetAllVersionsAsync(id, cacheContext, logger, token)!);

    private async Task<T?> AskAsync<T>(Func<FindPackageByIdResource, Task<T?>> question)
        where T : class
    {
        if (silent.Contains(Source)) return null;
        try
        {
            return await question(await OpenAsync());
        }
        catch (Exception exception) when (exception is FatalProtocolException or HttpRequestException or TimeoutException && !walk.IsCancellationRequested)
        {
            silent.Add(Source, exception);
            return null;
        }
    }

    private Task<FindPackageByIdResource> OpenAsync() => repository.GetResourceAsync<FindPackageByIdResource>(walk).WaitAsync(Patience, walk)!;
}
