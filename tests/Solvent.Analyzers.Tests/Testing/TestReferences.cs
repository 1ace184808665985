using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Tests.Testing;

/// <summary>The running framework, ML.NET and its data frames, as the code under test sees them.</summary>
internal static class TestReferences
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => IsFramework(path) || Path.GetFileName(path) is "Microsoft.Data.Analysis.dll" || Path.GetFileName(path).StartsWith("Microsoft.ML.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsFramework(string path)
        => string.Equals(Path.GetDirectoryName(path), Path.GetDirectoryName(typeof(object).Assembly.Location), StringComparison.Ordinal);
}
