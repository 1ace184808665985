using NuGet.Common;
using NuGet.DependencyResolver;
using NuGet.LibraryModel;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;
using Node = NuGet.DependencyResolver.GraphNode<NuGet.DependencyResolver.RemoteResolveResult>;

namespace Solvent.Kernel.Packages;

/// <summary>
/// The dependency graph of a set of requests, walked and reduced by the code that <c>dotnet restore</c> uses: the nearest request of a package
/// wins, cousins agree on the highest lower bound, and every range takes the lowest version that satisfies it.
/// </summary>
internal sealed class PackageGraph
{
    private PackageGraph(Node root)
    {
        var analysis = root.Analyze();
        var chosen = new Dictionary<string, ChosenPackage>(StringComparer.OrdinalIgnoreCase);
        root.ForEach(node =>
        {
            if (node is not { Item: { } item, OuterNode: { } requester } || node.Disposition == Disposition.Rejected) return;
            if (item.Key.Type == LibraryType.Unresolved) Unresolved.Add(node);
            else if (node.Disposition == Disposition.Accepted) chosen.TryAdd(item.Key.Name, Choose(node, item, requester));
        });
        Chosen = [.. chosen.Values.OrderBy(package => package.Requester is not null).ThenBy(package => package.Name, StringComparer.OrdinalIgnoreCase)];
        Analysis = analysis;
    }

    /// <summary>The settled packages: those that the notebook asks for first, each group by name.</summary>
    public IReadOnlyList<ChosenPackage> Chosen { get; }

    /// <summary>Requests that no source answered.</summary>
    public List<Node> Unresolved { get; } = [];

    public AnalyzeResult<RemoteResolveResult> Analysis { get; }

    public static async Task<PackageGraph> WalkAsync(
        IReadOnlyCollection<(string Name, VersionRange Range)> requests, RemoteWalkContext context, CancellationToken cancellationToken)
    {
        context.ProjectLibraryProviders.Add(new RequestedPackages(requests));
        var root = await new RemoteDependencyWalker(context)
            .WalkAsync(RequestedPackages.Root, PackageFrameworks.Current, runtimeIdentifier: null, runtimeGraph: null, recursive: true)
            .WaitAsync(cancellationToken);
        return new PackageGraph(root);
    }

    /// <param name="feeds">What to ask.</param>
    /// <param name="isOffline">Whether the installed packages take the place of the sources, also for requests that float.</param>
    /// <param name="cache">NuGet's own.</param>
    /// <param name="progress">Told what is downloaded.</param>
    /// <param name="cancellationToken">Ends every question.</param>
    public static RemoteWalkContext Context(
        PackageFeeds feeds, bool isOffline, SourceCacheContext cache, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var context = new RemoteWalkContext(cache, feeds.Mapping, NullLogger.Instance);
        foreach (var folder in feeds.FallbackFolders.Prepend(feeds.GlobalFolder).Where(Directory.Exists))
        {
            var repository = Repository.Factory.GetCoreV3(folder, FeedType.FileSystemV3);
            var provider = new FeedDependencyProvider(repository, feeds.Silent, isInstalledFolder: true, progress, cancellationToken);
            context.LocalLibraryProviders.Add(provider);
            if (isOffline) context.RemoteLibraryProviders.Add(provider);
        }

        foreach (var source in isOffline ? [] : feeds.Sources)
        {
            context.RemoteLibraryProviders.Add(new FeedDependencyProvider(source, feeds.Silent, isInstalledFolder: false, progress, cancellationToken));
        }

        return context;
    }

    private static ChosenPackage Choose(Node node, GraphItem<RemoteResolveResult> item, Node requester) => new(
        item.Key.Name, item.Key.Version!, node.Key.VersionRange ?? VersionRange.All, requester.OuterNode is null ? null : requester.Item?.Key.Name, item.Data!.Match.Provider);
}
