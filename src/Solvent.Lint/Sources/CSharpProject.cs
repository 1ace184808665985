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
    private static readonly string[] Common = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] OfWeb =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private readonly List<PackageRequest> _packages = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<XDocument> _documents;
    private IReadOnlyList<string>? _sources;

    private CSharpProject(string path)
    {
        Path = path;
        _documents = [.. Documents(path)];
        Read(path);
    }

    public string Path { get; }

    public IReadOnlyList<PackageRequest> Packages => _packages;

    /// <summary>The usings that hold for all its files, as C#.</summary>
    public string GlobalUsings
    {
        get
        {
            IEnumerable<string> implied = Property("ImplicitUsings") is not ("enable" or "true") ? []
                : Sdk.Contains(".Web", StringComparison.OrdinalIgnoreCase) ? [.. Common, .. OfWeb]
                : Common;
            return string.Concat(implied.Select(name => $"global using {name};\n").Concat(_documents.SelectMany(document => Items(document, "Using")).Select(Using)));
        }
    }

    /// <summary>Whether it makes a library. Without a word on it, a project of the plain SDK does, and one of the others, such as the SDK of the web, makes a program.</summary>
    public bool IsLibrary => Property("OutputType") is { } output ? output is "Library" : Sdk is "Microsoft.NET.Sdk";

    /// <summary>Whether it says that references may be null.</summary>
    public bool IsNullable => Property("Nullable") is "enable" or "annotations" or "warnings";

    /// <summary>The language version that it names, or <see langword="null"/>.</summary>
    public string? LanguageVersion => Property("LangVersion");

    /// <summary>The C# files that it compiles: those below its folder that are not another project's, and what it includes and removes.</summary>
    public IReadOnlyList<string> Sources => _sources ??= ReadSources();

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

    public static bool IsProject(string path) => System.IO.Path.GetExtension(path).Equals(".csproj", StringComparison.OrdinalIgnoreCase);

    public static bool IsSolution(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() is ".SLN" or ".SLNX";

    /// <summary>The C# projects that a solution names and that are there.</summary>
    public static IEnumerable<string> InSolution(string solution)
    {
        // Both formats have paths in quotes.
        var folder = System.IO.Path.GetDirectoryName(solution)!;
        return File.ReadAllText(solution).Split('"').Where(IsProject)
            .Select(path => System.IO.Path.GetFullPath(path.Replace('\\', System.IO.Path.DirectorySeparatorChar), folder))
            .Where(File.Exists)
            .Distinct(StringComparer.Ordinal);
    }

    private string Sdk => (string?)_documents.FirstOrDefault()?.Root?.Attribute("Sdk") ?? "";

    /// <summary>The value of a property: the project's own, else the nearest of the files above.</summary>
    private string? Property(string name) => _documents
        .Select(document => document.Descendants().LastOrDefault(element => element.Name.LocalName == name)?.Value.Trim())
        .FirstOrDefault(value => value is { Length: > 0 } && !value.Contains('$', StringComparison.Ordinal));

    private static string Using(XElement item)
    {
        var name = Include(item);
        if ((string?)item.Attribute("Alias") is { } alias) return $"global using {alias} = {name};\n";
        return (string?)item.Attribute("Static") is "true" or "True" ? $"global using static {name};\n" : $"global using {name};\n";
    }

    private List<string> ReadSources()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        var files = new SortedSet<string>(StringComparer.Ordinal);
        if (Property("EnableDefaultCompileItems") is not "false") files.UnionWith(LintTargets.Below(folder, ".cs").Where(file => FindFor(file) == Path));
        foreach (var item in _documents.Take(1).SelectMany(document => document.Descendants()).Where(element => element.Name.LocalName == "Compile"))
        {
            foreach (var pattern in Patterns(item, "Include", folder)) files.UnionWith(LintTargets.Matching(pattern, ".cs"));
            foreach (var pattern in Patterns(item, "Remove", folder)) files.ExceptWith(LintTargets.Matching(pattern, ".cs"));
        }

        return [.. files];
    }

    private static IEnumerable<string> Patterns(XElement item, string attribute, string folder) => ((string?)item.Attribute(attribute) ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(pattern => !pattern.Contains('$', StringComparison.Ordinal))
        .Select(pattern => System.IO.Path.GetFullPath(pattern.Replace('\\', '/'), folder));

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
