using NuGet.DependencyResolver;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>
/// Resolves packages as <c>dotnet restore</c> does for a net10.0 program, in process and without an SDK. Honours the NuGet.config files from
/// the working directory upward, uses the global packages folder, and asks no source for exact versions that are there already.
/// </summary>
public sealed class PackageResolver
{
    private readonly PackageFeeds _feeds;
    private readonly PackageInstaller _installer;
    private readonly ResolutionMemory _memory;

    /// <summary>Reads the NuGet configuration that holds for a folder.</summary>
    /// <param name="workingDirectory">The folder of the notebook; the current directory when omitted.</param>
    /// <exception cref="SolventException"><c>package-configuration-invalid</c>.</exception>
    public PackageResolver(string? workingDirectory = null)
    {
        _feeds = PackageFeeds.Load(Path.GetFullPath(workingDirectory ?? Environment.CurrentDirectory));
        _installer = new PackageInstaller(_feeds);
        _memory = new ResolutionMemory(_feeds);
    }

    /// <summary>The packages that can be named without a download.</summary>
    internal PackageCatalog Catalog => new(_feeds);

    /// <summary>The package sources that are asked, in order.</summary>
    public IReadOnlyList<string> Sources => [.. _feeds.Sources.Select(source => source.PackageSource.Source)];

    /// <summary>Adds the address of a feed, or a folder of packages, after the configured sources. Adding one twice changes nothing.</summary>
    /// <exception cref="SolventException"><c>package-directive-invalid</c>: neither a web address nor an existing folder.</exception>
    public void AddSource(string location) => _feeds.Add(location);

    /// <summary>Resolves, downloads and extracts <paramref name="requests"/> and all they depend on.</summary>
    /// <param name="requests">Everything the notebook asked for so far; earlier answers hold only together with later requests.</param>
    /// <param name="cancellationToken">Stops downloads; extracted packages stay whole.</param>
    /// <exception cref="SolventException"><c>package-not-found</c>, <c>package-source-unreachable</c>, <c>package-conflict</c>,
    /// <c>package-not-compatible</c>, <c>package-directive-invalid</c> or <c>disk-full</c>. Nothing is half done: the call can be repeated.</exception>
    public Task<PackageResolution> ResolveAsync(IReadOnlyCollection<PackageRequest> requests, CancellationToken cancellationToken = default)
        => ResolveAsync(requests, progress: null, cancellationToken);

    /// <inheritdoc cref="ResolveAsync(IReadOnlyCollection{PackageRequest}, CancellationToken)"/>
    /// <param name="requests">Everything the notebook asked for so far.</param>
    /// <param name="progress">Told, one line each, which package is downloaded and installed; called from several threads.</param>
    /// <param name="cancellationToken">Stops downloads; extracted packages stay whole.</param>
    public async Task<PackageResolution> ResolveAsync(
        IReadOnlyCollection<PackageRequest> requests, IProgress<string>? progress, CancellationToken cancellationToken = default)
    {
        var roots = Distinct(requests);
        if (roots.Count == 0) return PackageResolution.Empty;
        try
        {
            if (_memory.Recall(roots) is { } known && known.All(package => _installer.Find(package.Name, package.Version) is not null)) return Collect(known);
            var chosen = await InstallAsync(roots, progress, cancellationToken);
            var resolution = Collect(chosen);
            // What a source that does not answer now would have changed is not before.
            if (_feeds.Silent.Count == 0) await _memory.KeepAsync(roots, chosen, cancellationToken);
            return resolution with { Notes = [.. resolution.Notes, .. _feeds.Silent.Tell()] };
        }
        catch (Exception exception) when (exception is not SolventException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (exception is FatalProtocolException or HttpRequestException) throw PackageFailures.Unreachable(exception, Sources);
            if (AtomicFile.WriteFailure(_feeds.GlobalFolder, exception) is { } failure) throw failure;
            throw;
        }
    }

    private static List<(string Name, VersionRange Range)> Distinct(IReadOnlyCollection<PackageRequest> requests)
    {
        var distinct = new List<(string, VersionRange)>();
        foreach (var same in requests.GroupBy(request => request.Name, StringComparer.OrdinalIgnoreCase))
        {
            // A request without a version is content with any that another one names.
            var versioned = same.Where(request => !string.IsNullOrWhiteSpace(request.Version)).DefaultIfEmpty(same.First()).ToList();
            var range = versioned[0].Range();
            if (versioned.Find(other => !other.Range().Equals(range)) is { } other) throw PackageFailures.RequestedTwice(versioned[0], other);
            distinct.Add((same.Key, range));
        }

        return distinct;
    }

    private async Task<IReadOnlyList<ChosenPackage>> InstallAsync(
        IReadOnlyCollection<(string Name, VersionRange Range)> requests, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var cache = new SourceCacheContext();
        Directory.CreateDirectory(_feeds.GlobalFolder);
        var (graph, context) = await WalkAsync(requests, cache, progress, cancellationToken);
        PackageFailures.ThrowOnConflict(graph.Analysis);
        var chosen = graph.Chosen;
        if (chosen.Where(FrameworkSuccessors.IsNeededFor).ToList() is { Count: > 0 } older)
        {
            (graph, context) = await WalkAsync(FrameworkSuccessors.Request(requests, older), cache, progress, cancellationToken);
            PackageFailures.ThrowOnConflict(graph.Analysis);
            chosen = FrameworkSuccessors.AsAsked(graph.Chosen, chosen);
        }

        await _installer.InstallAsync(chosen, context, progress, cancellationToken);
        return chosen;
    }

    private async Task<(PackageGraph Graph, RemoteWalkContext Context)> WalkAsync(
        IReadOnlyCollection<(string Name, VersionRange Range)> requests, SourceCacheContext cache, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var wasSilent = _feeds.Silent.Count > 0;
        while (true)
        {
            var silent = _feeds.Silent.Count;
            var context = PackageGraph.Context(_feeds, isOffline: false, cache, progress, cancellationToken);
            var graph = await PackageGraph.WalkAsync(requests, context, cancellationToken);
            if (graph.Unresolved.Count == 0) return (graph, context);
            // What a source had promised before it fell silent may be in another.
            if (_feeds.Silent.Count > silent) continue;
            if (silent == 0) throw await PackageFailures.NotFoundAsync(graph.Unresolved, context, cancellationToken);
            if (!wasSilent) return await WalkOfflineAsync(graph, context);
            _feeds.Silent.Clear();
            wasSilent = false;
        }

        async Task<(PackageGraph Graph, RemoteWalkContext Context)> WalkOfflineAsync(PackageGraph asked, RemoteWalkContext sources)
        {
            var context = PackageGraph.Context(_feeds, isOffline: true, cache, progress, cancellationToken);
            var graph = await PackageGraph.WalkAsync(requests, context, cancellationToken);
            return graph.Unresolved.Count == 0 ? (graph, context) : throw PackageFailures.Unreachable(asked.Unresolved, sources, _feeds.Silent);
        }
    }

    private PackageResolution Collect(IReadOnlyList<ChosenPackage> chosen)
    {
        var packages = chosen.Select(package =>
        {
            var folder = _installer.Find(package.Name, package.Version)!;
            return new ResolvedPackage(package.Name, package.Version.ToNormalizedString(), PackageInstaller.ContentHash(folder), folder, package.Requester is null);
        }).ToList();
        var assets = packages.ConvertAll(package => PackageAssets.Read(package.Folder));
        for (var i = 0; i < packages.Count; i++)
        {
            if (!assets[i].IsCompatible) throw PackageFailures.Incompatible(packages[i]);
        }

        var notes = chosen.Select(Note).Concat(packages.Zip(assets, FallbackNote)).OfType<string>();
        return new PackageResolution(
            packages,
            Effective(assets.SelectMany(asset => asset.Compile)),
            Effective(assets.SelectMany(asset => asset.Runtime)),
            [.. assets.SelectMany(asset => asset.Native)],
            [.. notes]);
    }

    private static List<string> Effective(IEnumerable<string> assemblies) => [.. assemblies
        .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
        .Where(path => !FrameworkAssemblies.Provides(path))];

    private static string? Note(ChosenPackage package)
    {
        var (name, taken, range) = (package.Name, package.Version, package.Range);
        if (FrameworkSuccessors.HasReplaced(package)) return $"{name} {taken} was taken in place of {range.MinVersion}, whose types are a part of .NET 10.";
        if (range.IsFloating) return $"{name} {range.Float} was resolved to {taken}.";
        return range is { HasLowerBound: true, IsMinInclusive: true } && range.MinVersion != taken
            ? $"{name} {range.MinVersion}, which {package.Requester ?? RequestedPackages.Root.Name} asks for, is in no source; the next higher version {taken} was taken."
            : null;
    }

    private static string? FallbackNote(ResolvedPackage package, PackageAssets assets) => assets.FallbackFramework is { } framework
        ? $"{package.Name} {package.Version} was made for .NET Framework ({framework.GetShortFolderName()}); what it calls may be missing on .NET."
        : null;
}
