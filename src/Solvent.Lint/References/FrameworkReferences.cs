using Microsoft.CodeAnalysis;

namespace Solvent.Lint.References;

/// <summary>The assemblies of the running .NET framework, read once a process.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> All = new(Load);

    public static IReadOnlyList<MetadataReference> Get() => All.Value;

    private static MetadataReference[] Load()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        // The trusted list also holds the application's own assemblies, which the code under analysis does not see.
        return ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => string.Equals(Path.GetDirectoryName(path), framework, StringComparison.Ordinal))
            .Select(ReferenceCache.Get)
            .OfType<MetadataReference>()
            .ToArray();
    }
}
