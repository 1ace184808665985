using Microsoft.CodeAnalysis;

namespace Solvent.Lint.Analysis.Packages;

/// <summary>Finds the assemblies that a package brings for the C# compiler, as the SDK does.</summary>
internal static class AnalyzerFiles
{
    private const string ForCompiler = "roslyn";

    private static readonly Version Compiler = typeof(Compilation).Assembly.GetName().Version!;

    /// <summary>
    /// The assemblies below <c>analyzers/</c> that are for C# or for every language: of folders such as <c>roslyn4.8</c>, for compilers
    /// from that version on, those of the newest that fits.
    /// </summary>
    public static IReadOnlyList<string> In(string package)
    {
        var root = Path.Combine(package, "analyzers");
        if (!Directory.Exists(root)) return [];
        var files = Directory.EnumerateFiles(root, "*.dll", SearchOption.AllDirectories)
            .Select(file => (File: file, Folders: Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar)))
            .Where(file => !file.Folders.Contains("vb", StringComparer.OrdinalIgnoreCase))
            .Select(file => (file.File, For: file.Folders.Select(CompilerOf).OfType<Version>().FirstOrDefault()))
            .Where(file => file.For is null || file.For <= Compiler)
            .ToList();
        var newest = files.Max(file => file.For);
        return [.. files.Where(file => file.For == newest || newest is null).Select(file => file.File).Order(StringComparer.Ordinal)];
    }

    private static Version? CompilerOf(string folder)
        => folder.StartsWith(ForCompiler, StringComparison.OrdinalIgnoreCase) && Version.TryParse(folder[ForCompiler.Length..], out var version) ? version : null;
}
