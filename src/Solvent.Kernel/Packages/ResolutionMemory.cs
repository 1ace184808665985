using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NuGet.Configuration;
using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>
/// Remembers what exact requests were resolved to, so that the same requests need neither a walk nor a source while all packages are
/// installed. Kept in NuGet's HTTP cache: clearing that (<c>dotnet nuget locals http-cache --clear</c>) forgets it.
/// </summary>
internal sealed class ResolutionMemory(PackageFeeds feeds)
{
    // Part of the key: raise it when the meaning of what is remembered changes.
    private const string Format = "2";

    /// <summary>The packages that <paramref name="requests"/> were resolved to before, or <see langword="null"/>.</summary>
    public IReadOnlyList<ChosenPackage>? Recall(IReadOnlyList<(string Name, VersionRange Range)> requests)
    {
        if (!IsExact(requests)) return null;
        try
        {
            var entries = JsonSerializer.Deserialize<Entry[]>(File.ReadAllText(PathOf(requests)))!;
            return [.. entries.Select(entry => new ChosenPackage(entry.Name, NuGetVersion.Parse(entry.Version), VersionRange.Parse(entry.Range), entry.Requester))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            // Nothing remembered, or not by this version of Solvent: resolve.
            return null;
        }
    }

    /// <summary>Remembers a resolution; that it cannot be written is no failure.</summary>
    public async Task KeepAsync(
        IReadOnlyList<(string Name, VersionRange Range)> requests, IEnumerable<ChosenPackage> packages, CancellationToken cancellationToken)
    {
        if (!IsExact(requests)) return;
        var entries = packages.Select(package => new Entry(
            package.Name, package.Version.ToNormalizedString(), package.Range.ToNormalizedString(), package.Requester));
        try
        {
            await AtomicFile.WriteAllTextAsync(PathOf(requests), JsonSerializer.Serialize(entries), cancellationToken);
        }
        catch (SolventException)
        {
            // The next resolution asks again.
        }
    }

    // What a floating version means may change at any time.
    private static bool IsExact(IReadOnlyList<(string Name, VersionRange Range)> requests) => requests.All(request => !request.Range.IsFloating);

    private string PathOf(IReadOnlyList<(string Name, VersionRange Range)> requests)
    {
        var configuration = feeds.Settings.GetConfigFilePaths().Select(path => $"{path} {File.GetLastWriteTimeUtc(path).Ticks}");
        var asked = requests.Select(request => $"{request.Name.ToLowerInvariant()} {request.Range.ToNormalizedString()}").Order(StringComparer.Ordinal);
        string[] parts = [Format, PackageFrameworks.Current.ToString(), feeds.GlobalFolder, .. configuration, .. feeds.Sources.Select(source => source.PackageSource.Source), .. asked];
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
        return Path.Combine(SettingsUtility.GetHttpCacheFolder(), "solvent", $"{key}.json");
    }

    private sealed record Entry(string Name, string Version, string Range, string? Requester);
}
