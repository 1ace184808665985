using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>
/// Packages whose types .NET has got itself, with the version since which they leave those types out. An older one makes every call of them
/// ambiguous, so the newer takes its place: it runs code that was compiled for the older.
/// </summary>
internal static class FrameworkSuccessors
{
    private static readonly Dictionary<string, NuGetVersion> Lowest = new(StringComparer.OrdinalIgnoreCase)
    {
        ["System.Linq.Async"] = new(7, 0, 0),
        ["System.Interactive.Async"] = new(7, 0, 0),
    };

    /// <summary>Whether <paramref name="package"/> would hide types of .NET.</summary>
    public static bool IsNeededFor(ChosenPackage package) => Lowest.TryGetValue(package.Name, out var lowest) && package.Version < lowest;

    /// <summary>Whether the version of <paramref name="package"/> is higher than asked for because of .NET.</summary>
    public static bool HasReplaced(ChosenPackage package)
        => Lowest.TryGetValue(package.Name, out var lowest) && package.Version >= lowest && package.Range.MinVersion < lowest;

    /// <summary>The requests with those of the successors of <paramref name="packages"/>.</summary>
    public static IReadOnlyCollection<(string Name, VersionRange Range)> Request(
        IReadOnlyCollection<(string Name, VersionRange Range)> requests, IReadOnlyCollection<ChosenPackage> packages) =>
    [
        .. requests.Where(request => !packages.Any(package => string.Equals(package.Name, request.Name, StringComparison.OrdinalIgnoreCase))),
        .. packages.Select(package => (package.Name, new VersionRange(Lowest[package.Name]))),
    ];

    /// <summary>The packages of a graph as they were asked for before.</summary>
    public static IReadOnlyList<ChosenPackage> AsAsked(IReadOnlyList<ChosenPackage> chosen, IReadOnlyList<ChosenPackage> before) =>
    [
        .. chosen.Select(package => before.FirstOrDefault(asked => asked.Name == package.Name) is { } asked
            ? package with { Range = asked.Range, Requester = asked.Requester }
            : package),
    ];
}
