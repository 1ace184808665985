using Microsoft.CodeAnalysis;

namespace Solvent.Lint;

/// <summary>How to lint.</summary>
public sealed record LintOptions
{
    /// <summary>The folder that file names in findings are relative to; the current folder by default.</summary>
    public string Root { get; init; } = Environment.CurrentDirectory;

    /// <summary>
    /// The folder that holds restored NuGet packages; by default <c>NUGET_PACKAGES</c>, else <c>~/.nuget/packages</c>.
    /// Nothing is downloaded: a package that is not there is named in <see cref="LintResult.Notes"/>.
    /// </summary>
    public string? PackagesFolder { get; init; }

    /// <summary>
    /// What the cells of a notebook are compiled against, where a running session knows it; by default the framework and what the
    /// directives of the notebook ask for.
    /// </summary>
    public IReadOnlyList<MetadataReference>? References { get; init; }

    /// <summary>Assemblies that every notebook cell can use without a directive, as full paths; the host of the kernel knows them.</summary>
    public IReadOnlyList<string> ImplicitAssemblies { get; init; } = [];

    /// <summary>Namespaces that every notebook cell can use without importing them.</summary>
    public IReadOnlyList<string> ImplicitNamespaces { get; init; } = [];

    /// <summary>
    /// Whether the cells of a notebook are checked in their order (SLV4001); by default they are. A running session knows in which order they have run.
    /// </summary>
    public bool ChecksOrder { get; init; } = true;

    /// <summary>A file with the findings that are known and not reported, written by <see cref="LintBaseline"/>; none by default.</summary>
    public string? Baseline { get; init; }

    /// <summary>Packages of other analyzers to run as well.</summary>
    public IReadOnlyList<AnalyzerPackage> Analyzers { get; init; } = [];

    /// <summary>Restores those of <see cref="Analyzers"/> that are not in the packages folder; without it they must be there.</summary>
    public IAnalyzerPackageSource? AnalyzerSource { get; init; }

    /// <summary>The text of files, by full path, that differs from what is on disk.</summary>
    internal IReadOnlyDictionary<string, string> Changed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Magic commands, without <c>#!</c>, that read the rest of their cell themselves, so that it is not C#.</summary>
    public IReadOnlyList<string> TextMagics { get; init; } = ["expect"];
}
