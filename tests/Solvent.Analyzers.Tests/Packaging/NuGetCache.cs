namespace Solvent.Analyzers.Tests.Packaging;

/// <summary>The packages that the restore of this project has put on the machine.</summary>
internal static class NuGetCache
{
    private static readonly string Root = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } configured
        ? configured
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The folder of a package, which holds the package file too.</summary>
    public static string Folder(string package, string version) => Path.Combine(Root, package, version);
}
