using Microsoft.CodeAnalysis;

namespace Solvent.Lint.References;

/// <summary>The assemblies of the running .NET framework, read once a process.</summary>
internal static class FrameworkReferences
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> All = new(Load);

    public static IReadOnlyList<MetadataReference> Get() => All.Value;

    /// <summary>Whether the framework has the assembly <paramref name="name"/>; it wins over a package that brings it too.</summary>
    public static bool Provides(string name) => File.Exists(Path.Combine(Folder, $"{name}.dll"));

    private static MetadataReference[] Load()
    {
        // The trusted list also holds the application's own assemblies, which the code under analysis does not see.
        return ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => string.Equals(Path.GetDirectoryName(path), Folder, StringComparison.Ordinal))
            .Select(ReferenceCache.Get)
            .OfType<MetadataReference>()
            .ToArray();
    }
}
