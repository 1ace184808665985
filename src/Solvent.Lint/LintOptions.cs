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
    /// Whether rules look at all cells of a notebook in their order (SLV4001, SLV4002, SLV4008, SLV4009); by default they do. A running session shows the rules a part of
    /// the notebook, and knows itself in which order its cells have run.
    /// </summary>
    public bool ChecksOrder { get; init; } = true;

    /// <summary>What messages call the cells of a notebook, by their index, where a session calls them otherwise: <c>cell 3</c> by default.</summary>
    public IReadOnlyList<string>? CellNames { get; init; }

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
