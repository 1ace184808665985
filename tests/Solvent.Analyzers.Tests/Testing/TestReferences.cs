using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Tests.Testing;

/// <summary>The running framework, ML.NET and its data frames, as the code under test sees them.</summary>
internal static class TestReferences
{
    public static ImmutableArray<MetadataReference> Framework { get; } = [.. Paths().Where(IsFramework).Select(path => MetadataReference.CreateFromFile(path))];

    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Framework,
        .. Paths()
            .Where(path => Path.GetFileName(path) is "Microsoft.Data.Analysis.dll" || (Path.GetFileName(path).StartsWith("Microsoft.ML.", StringComparison.Ordinal) && !IsFramework(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static string[] Paths() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private static bool IsFramework(string path)
        => string.Equals(Path.GetDirectoryName(path), Path.GetDirectoryName(typeof(object).Assembly.Location), StringComparison.Ordinal);
}
