using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Lint.References;

/// <summary>What code is compiled against: the framework, the packages it asks for, and what stands in for those that are not restored.</summary>
internal static class ReferenceSet
{
    public static (IReadOnlyList<MetadataReference> References, IReadOnlyList<LintNote> Notes) For(
        IEnumerable<PackageRequest> packages, IEnumerable<SyntaxTree> sources, PackageFolder folder, string file, string howToRestore)
    {
        var closure = PackageClosure.Of(packages, folder);
        List<MetadataReference> references = [.. FrameworkReferences.Get(), .. closure.References()];
        // What code imports tells more than what it asks for: a package brings others, and a project may get it from a place unknown here.
        references.AddRange(StandIns.For(sources.SelectMany(Imports).ToHashSet(StringComparer.Ordinal), references));
        return (references, [.. closure.Missing.Select(missing => Note(missing, file, howToRestore))]);
    }

    private static IEnumerable<string> Imports(SyntaxTree source)
        => source.GetCompilationUnitRoot().Usings.Select(directive => directive.NamespaceOrType.ToString());

    private static LintNote Note(MissingPackage missing, string file, string howToRestore) => StandIns.StandsInFor(missing.Id)
        ? new LintNote(
            "package-stand-in",
            $"{missing.Words} is not restored: code in {file} that uses it was checked against what Solvent knows of it.",
            file,
            howToRestore)
        : new LintNote(
            "package-not-restored",
            $"{missing.Words} is not restored: code in {file} that uses it was not checked.",
            file,
            howToRestore);
}
