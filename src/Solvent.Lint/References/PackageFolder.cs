using NuGet.Versioning;

namespace Solvent.Lint.References;

/// <summary>The folder in which NuGet keeps restored packages: <c>id/version/…</c>, in lower case.</summary>
internal sealed class PackageFolder(string root)
{
    public static PackageFolder Open(string? folder) => new(folder ?? Default());

    /// <summary>
    /// The restored version that a request is answered with: the exact one when it is there, the newest when the request floats or names
    /// none, else the lowest that satisfies it, as a restore does.
    /// </summary>
    public RestoredPackage? Find(string id, string? version)
    {
        if (version is null || !VersionRange.TryParse(version, out var range)) return Newest(id, VersionRange.AllStable) ?? Newest(id, VersionRange.All);
        return range.IsFloating ? Newest(id, range) : Find(id, range);
    }

    public RestoredPackage? Find(string id, VersionRange range)
    {
        if (range is { HasLowerBound: true, IsMinInclusive: true } && Exact(id, range.MinVersion!) is { } exact) return exact;
        return Versions(id).Where(range.Satisfies).Min() is { } lowest ? Exact(id, lowest) : null;
    }

    private RestoredPackage? Newest(string id, VersionRange range)
        => Versions(id).Where(version => range.IsFloating ? range.Float!.Satisfies(version) : range.Satisfies(version)).Max() is { } newest ? Exact(id, newest) : null;

    private RestoredPackage? Exact(string id, NuGetVersion version)
    {
        var folder = Path.Combine(root, Lower(id), Lower(version.ToNormalizedString()));
        return File.Exists(Path.Combine(folder, $"{Lower(id)}.nuspec")) ? new RestoredPackage(id, version, folder) : null;
    }

    private IEnumerable<NuGetVersion> Versions(string id)
    {
        var folder = Path.Combine(root, Lower(id));
        if (!Directory.Exists(folder)) yield break;
        foreach (var name in Directory.EnumerateDirectories(folder))
        {
            if (NuGetVersion.TryParse(Path.GetFileName(name), out var version)) yield return version;
        }
    }

    // NuGet writes folders in lower case on every system.
    private static string Lower(string text) => text.ToLowerInvariant();

    private static string Default()
        => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } configured
            ? configured
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
