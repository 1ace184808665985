using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Versioning;
using Solvent.Kernel.Packages;

namespace Solvent.Kernel.Tests.Packages;

/// <summary>A folder with a NuGet.config of its own: a feed that holds only what a test puts there, and an empty global packages folder.</summary>
public sealed class PackageFeedFixture : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("solvent-packages-");

    public PackageFeedFixture()
    {
        Directory.CreateDirectory(Feed);
        UseSource(Feed);
    }

    public string Feed => Path.Combine(_root.FullName, "feed");

    public string Global => Path.Combine(_root.FullName, "global");

    public string Notebook => _root.FullName;

    public void UseSource(string source) => File.WriteAllText(Path.Combine(_root.FullName, "NuGet.config"), $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Global}" /></config>
          <packageSources><clear /><add key="test" value="{source}" /></packageSources>
        </configuration>
        """);

    public string NewFolder(string name) => _root.CreateSubdirectory(name).FullName;

    public PackageResolver Resolver() => new(Notebook);

    /// <param name="package"><c>Name Version</c>.</param>
    /// <param name="dependencies"><c>Name Range</c>.</param>
    /// <param name="files">Paths in the package; a managed assembly is copied from this test's own output, any other file is a word of text.</param>
    /// <param name="feed">The folder to put the package in, when not <see cref="Feed"/>.</param>
    public PackageFeedFixture Add(string package, string[]? dependencies = null, string[]? files = null, string? feed = null, string? type = null)
    {
        var (name, version) = Split(package);
        var builder = new PackageBuilder
        {
            Id = name,
            Version = NuGetVersion.Parse(version),
            Description = "A package of a test.",
        };
        builder.Authors.Add("tests");
        if (type is not null) builder.PackageTypes.Add(new PackageType(type, PackageType.EmptyVersion));
        builder.DependencyGroups.Add(new PackageDependencyGroup(
            NuGetFramework.Parse("netstandard2.0"), (dependencies ?? []).Select(Split).Select(pair => new PackageDependency(pair.Name, VersionRange.Parse(pair.Version)))));
        foreach (var file in files ?? [$"lib/netstandard2.0/{name}.dll"])
        {
            var source = Path.Combine(_root.FullName, Guid.NewGuid().ToString("N"));
            if (file.EndsWith("System.Memory.dll", StringComparison.Ordinal)) File.Copy(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Memory.dll"), source);
            else if (file.EndsWith(".dll", StringComparison.Ordinal)) File.Copy(typeof(SolventException).Assembly.Location, source);
            else File.WriteAllText(source, "content");
            builder.Files.Add(new PhysicalPackageFile { SourcePath = source, TargetPath = file });
        }

        using var stream = File.Create(Path.Combine(feed ?? Feed, $"{name}.{version}.nupkg"));
        builder.Save(stream);
        return this;
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static (string Name, string Version) Split(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return (text[..space], text[(space + 1)..]);
    }
}
