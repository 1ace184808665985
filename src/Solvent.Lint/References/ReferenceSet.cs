using Microsoft.CodeAnalysis;

namespace Solvent.Lint.References;

/// <summary>What code is compiled against: the framework and the packages it asks for.</summary>
internal static class ReferenceSet
{
    public static (IReadOnlyList<MetadataReference> References, IReadOnlyList<LintNote> Notes) For(
        IEnumerable<PackageRequest> packages, PackageFolder folder, string file, string howToRestore)
    {
        var closure = PackageClosure.Of(packages, folder);
        return ([.. FrameworkReferences.Get(), .. closure.References()], [.. closure.Missing.Select(missing => Note(missing, file, howToRestore))]);
    }

    private static LintNote Note(string missing, string file, string howToRestore) => new(
        "package-not-restored",
        $"{missing} is not restored: code in {file} that uses it was not checked.",
        file,
        howToRestore);
}
