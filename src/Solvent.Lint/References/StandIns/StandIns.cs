using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Lint.References;

/// <summary>
/// What stands in for packages of machine learning that are not restored, so that a notebook of somebody else, or a clean machine of a
/// CI, is checked all the same: the assemblies of the newest ML.NET, which come with this room, and outlines of the packages beside it.
/// </summary>
internal static class StandIns
{
    private static readonly string[] Namespaces = ["Microsoft.ML", "Microsoft.Data.Analysis", "TorchSharp"];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Assemblies = new(LoadAssemblies);

    private static readonly Lazy<IReadOnlyList<Outline>> Outlines = new(LoadOutlines);

    /// <summary>Whether something stands in for the package, or for what is imported as, <paramref name="name"/>.</summary>
    public static bool StandsInFor(string name) => Namespaces.Any(known => IsPartOf(known, name));

    /// <summary>What <paramref name="references"/> lack of the packages that <paramref name="namespaces"/> show to be used.</summary>
    public static IReadOnlyList<MetadataReference> For(IReadOnlyCollection<string> namespaces, IReadOnlyList<MetadataReference> references)
    {
        if (!namespaces.Any(StandsInFor)) return [];
        var present = references.Select(reference => Path.GetFileNameWithoutExtension(reference.Display ?? "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<MetadataReference> missing = [.. Assemblies.Value.Where(assembly => !present.Contains(Path.GetFileNameWithoutExtension(assembly.Display!)))];
        List<MetadataReference> complete = [.. references, .. missing];
        missing.AddRange(Outlines.Value.Where(outline => !present.Contains(outline.Name)).Select(outline => outline.Compile(complete)));
        return missing;
    }

    // TorchSharp-cpu brings TorchSharp.
    private static bool IsPartOf(string known, string name)
        => name.StartsWith(known, StringComparison.OrdinalIgnoreCase) && (name.Length == known.Length || name[known.Length] is '.' or '-');

    private static MetadataReference[] LoadAssemblies()
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(StandIns).Assembly.Location)!, "standins");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(ReferenceCache.Get).OfType<MetadataReference>()]
            : [];
    }

    private static Outline[] LoadOutlines()
    {
        const string Prefix = "Outlines/";
        var assembly = typeof(StandIns).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return new Outline(name[Prefix.Length..^".cs".Length], CSharpSyntaxTree.ParseText(reader.ReadToEnd()));
                }),
        ];
    }
}
