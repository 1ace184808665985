using System.Xml;
using System.Xml.Linq;
using Solvent.Lint.References;

namespace Solvent.Lint.Sources;

/// <summary>
/// What linting needs of a project, read from its XML without running a build: the packages that it and the projects it refers to
/// ask for, with central versions, and whether common usings are implicit.
/// </summary>
internal sealed class CSharpProject
{
    private readonly List<PackageRequest> _packages = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private CSharpProject(string path)
    {
        Path = path;
        ImplicitUsings = Documents(path).Reverse()
            .Select(document => document.Descendants().LastOrDefault(element => element.Name.LocalName == "ImplicitUsings")?.Value.Trim())
            .LastOrDefault(value => value is not null) is "enable" or "true";
        // Without a word on it, a project of the plain SDK is a library and one of the others, such as the SDK of the web, a program.
        var sdk = (string?)TryLoad(path)?.Root?.Attribute("Sdk");
        IsLibrary = Documents(path).Reverse()
            .Select(document => document.Descendants().LastOrDefault(element => element.Name.LocalName == "OutputType")?.Value.Trim())
            .LastOrDefault(value => value is not null) is { } output ? output is "Library" : sdk is "Microsoft.NET.Sdk";
        Read(path);
    }

    public string Path { get; }

    public bool ImplicitUsings { get; }

    public bool IsLibrary { get; }

    public IReadOnlyList<PackageRequest> Packages => _packages;

    /// <summary>The project that <paramref name="file"/> belongs to: the nearest one in its folder or above.</summary>
    public static string? FindFor(string file)
    {
        for (var folder = Directory.GetParent(file); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.csproj").OrderBy(project => project.Name, StringComparer.Ordinal).FirstOrDefault() is { } project) return project.FullName;
            // A project outside of the repository does not own its files.
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, ".git"))) return null;
        }

        return null;
    }

    public static CSharpProject Load(string path) => new(path);

    private void Read(string path)
    {
        if (!_seen.Add(path) || !File.Exists(path)) return;
        var documents = Documents(path).ToList();
        var central = documents.SelectMany(document => Items(document, "PackageVersion"))
            .GroupBy(Include, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => (string?)group.First().Attribute("Version"), StringComparer.OrdinalIgnoreCase);

        foreach (var item in documents.SelectMany(document => Items(document, "PackageReference")))
        {
            var version = (string?)item.Attribute("VersionOverride") ?? (string?)item.Attribute("Version") ?? central.GetValueOrDefault(Include(item));
            // A version that a property holds is not known without a build; the newest restored one is the best guess.
            _packages.Add(new PackageRequest(Include(item), version?.Contains('$', StringComparison.Ordinal) is true ? null : version));
        }

        foreach (var item in documents[..1].SelectMany(document => Items(document, "ProjectReference")))
        {
            Read(System.IO.Path.GetFullPath(Include(item).Replace('\\', '/'), System.IO.Path.GetDirectoryName(path)!));
        }
    }

    /// <summary>The project and the files that a build imports for it from the folders above.</summary>
    private static IEnumerable<XDocument> Documents(string project)
    {
        if (TryLoad(project) is { } own) yield return own;
        foreach (var name in new[] { "Directory.Build.props", "Directory.Packages.props" })
        {
            for (var folder = Directory.GetParent(project); folder is not null; folder = folder.Parent)
            {
                if (TryLoad(System.IO.Path.Combine(folder.FullName, name)) is { } shared) yield return shared;
            }
        }
    }

    private static XDocument? TryLoad(string path)
    {
        try
        {
            return File.Exists(path) ? XDocument.Load(path) : null;
        }
        catch (XmlException)
        {
            // A project that does not parse still has files that can be checked.
            return null;
        }
    }

    private static IEnumerable<XElement> Items(XDocument document, string name)
        => document.Descendants().Where(element => element.Name.LocalName == name && element.Attribute("Include") is not null);

    private static string Include(XElement item) => item.Attribute("Include")!.Value;
}
