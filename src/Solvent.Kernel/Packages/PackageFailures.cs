using NuGet.DependencyResolver;
using NuGet.Versioning;
using Node = NuGet.DependencyResolver.GraphNode<NuGet.DependencyResolver.RemoteResolveResult>;

namespace Solvent.Kernel.Packages;

/// <summary>Words the reasons why a set of requests has no resolution, naming who asked for what.</summary>
internal static class PackageFailures
{
    private const int ShownVersions = 5;
    private const string UnreachableHint = "Check the address and the network, then run the cell again; packages that were downloaded before need no source.";

    public static void ThrowOnConflict(AnalyzeResult<RemoteResolveResult> analysis)
    {
        if (analysis.Cycles.FirstOrDefault() is { } cycle)
        {
            throw new SolventException("package-conflict", $"The package '{cycle.Key.Name}' depends on itself: {Path(cycle)}.")
            {
                Hint = "Ask for another version of one of these packages.",
            };
        }

        if (analysis.Downgrades.FirstOrDefault() is { } downgrade) throw Downgrade(downgrade.DowngradedFrom, downgrade.DowngradedTo);
        if (analysis.VersionConflicts.FirstOrDefault() is not { } conflict) return;
        var (taken, refused) = (conflict.Selected, conflict.Conflicting);
        throw new SolventException(
            "package-conflict",
            $"No version of '{refused.Key.Name}' satisfies everyone: {Asks(refused)}, but {Asks(taken)} ({Version(taken)}).")
        {
            Hint = $"Ask for '{refused.Key.Name}' yourself with a version that both accept, or change the version of one of the two.",
        };
    }

    public static async Task<SolventException> NotFoundAsync(
        IReadOnlyCollection<Node> unresolved, RemoteWalkContext context, CancellationToken cancellationToken)
    {
        // What the notebook itself asked for explains a missing dependency further down.
        var node = unresolved.MinBy(Depth)!;
        var (name, range) = (node.Key.Name, node.Key.VersionRange ?? VersionRange.All);
        var asked = context.FilterDependencyProvidersForLibrary(node.Key);
        if (asked.Count == 0)
        {
            return new SolventException("package-not-found", $"The package '{name}' cannot be looked for: no package source is configured for it.")
            {
                Hint = "Add a source with #i \"nuget: https://api.nuget.org/v3/index.json\", or to NuGet.config.",
            };
        }

        var lists = await Task.WhenAll(asked.Select(source => source.GetAllVersionsAsync(name, context.CacheContext, context.Logger, cancellationToken)));
        var versions = lists.SelectMany(list => list ?? []).Distinct().Order().ToList();
        var sources = string.Join(", ", asked.Select(source => $"'{source.Source?.Source}'"));
        var requester = node.OuterNode is { OuterNode: not null } ? $" {Requester(node)} needs it." : "";
        return versions.Count == 0
            ? new SolventException("package-not-found", $"The package '{name}' does not exist in {sources}.{requester}")
            {
                Hint = "Check the spelling of the name, or add the source that has it: #i \"nuget: URL-or-folder\".",
            }
            : new SolventException("package-not-found", $"The package '{name}' has no version {Wish(range)} in {sources}.{requester}")
            {
                Hint = $"{Existing(versions, range)}{(versions.TrueForAll(version => version.IsPrerelease) ? " All are pre-releases; *-* takes the newest." : "")}",
            };
    }

    public static SolventException Incompatible(ResolvedPackage package) => new(
        "package-not-compatible",
        $"The package '{package.Name}' {package.Version} has nothing that runs on .NET 10: it was made for other frameworks or is a command-line tool.")
    {
        Hint = "Look for a newer version, or for a package made for netstandard2.0, net8.0 or later.",
    };

    /// <summary>No source has a package, and some of them did not answer.</summary>
    public static SolventException Unreachable(IReadOnlyCollection<Node> unresolved, RemoteWalkContext context, SilentSources silent)
    {
        var node = unresolved.MinBy(Depth)!;
        var answers = context.FilterDependencyProvidersForLibrary(node.Key)
            .Select(provider => provider.Source!.Source)
            .Select(source => silent.CauseOf(source) is { } cause ? $"'{source}' does not answer ({cause})" : $"'{source}' does not have it");
        return new SolventException(
            "package-source-unreachable",
            $"The package '{node.Key.Name}' {Wish(node.Key.VersionRange ?? VersionRange.All)} cannot be had: {string.Join(", ", answers)}.")
        {
            Hint = UnreachableHint,
        };
    }

    public static SolventException Unreachable(Exception exception, IEnumerable<string> sources)
    {
        var cause = exception;
        while (cause.InnerException is not null) cause = cause.InnerException;
        var named = sources.FirstOrDefault(source => exception.ToString().Contains(source, StringComparison.OrdinalIgnoreCase));
        var which = named is null ? string.Join(", ", sources.Select(source => $"'{source}'")) : $"'{named}'";
        return new SolventException("package-source-unreachable", $"The package source {which} does not answer: {cause.Message.TrimEnd('.')}.", exception)
        {
            Hint = UnreachableHint,
        };
    }

    public static SolventException RequestedTwice(PackageRequest first, PackageRequest second) => new(
        "package-conflict", $"The notebook asks for two versions of '{first.Name}': {first.Version ?? "any"} and {second.Version ?? "any"}.")
    {
        Hint = "Keep one of the two directives; after a package was loaded, restart the kernel to take another version.",
    };

    private static SolventException Downgrade(Node from, Node to) => new(
        "package-conflict", $"'{from.Key.Name}' would be downgraded: {Asks(from)}, but {Asks(to)}, which is nearer and lower.")
    {
        Hint = $"Ask for '{from.Key.Name}' {from.Key.VersionRange?.MinVersion} or higher yourself.",
    };

    private static string Asks(Node node) => $"{Requester(node)} asks for {node.Key.Name} {Wish(node.Key.VersionRange ?? VersionRange.All)}";

    private static string Requester(Node node) => node.OuterNode is { OuterNode: not null } parent ? Path(parent) : RequestedPackages.Root.Name;

    private static string Path(Node node)
    {
        var names = new Stack<string>();
        for (var current = node; current.OuterNode is not null; current = current.OuterNode) names.Push($"{current.Key.Name} {Version(current)}".Trim());
        return string.Join(" -> ", names);
    }

    private static string Version(Node node) => node.Item?.Key.Version?.ToNormalizedString() ?? "";

    private static int Depth(Node node) => node.OuterNode is null ? 0 : 1 + Depth(node.OuterNode);

    private static string Wish(VersionRange range)
    {
        if (range.IsFloating) return range.Float!.ToString();
        return range is { HasLowerBound: true, IsMinInclusive: true, HasUpperBound: false }
            ? $"{range.MinVersion!.ToNormalizedString()} or higher"
            : range.PrettyPrint().Trim('(', ')');
    }

    private static string Existing(List<NuGetVersion> versions, VersionRange range)
    {
        var wished = range.MinVersion ?? range.MaxVersion;
        var index = wished is null ? versions.Count : versions.TakeWhile(version => version < wished).Count();
        var start = Math.Clamp(index - (ShownVersions / 2), 0, Math.Max(0, versions.Count - ShownVersions));
        var shown = string.Join(", ", versions.Skip(start).Take(ShownVersions).Select(version => version.ToNormalizedString()));
        return versions.Count <= ShownVersions ? $"It exists as {shown}." : $"The nearest of its {versions.Count} versions are {shown}.";
    }
}
