using Microsoft.CodeAnalysis;
using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Lint.References;
using Solvent.Notebooks;
using Solvent.Quality;
using Solvent.Tables;

namespace Solvent.Promotion.Reading.Program;

/// <summary>What a notebook is compiled against: the framework, its packages, and the rooms of Solvent that cells see.</summary>
internal static class ProgramReferences
{
    /// <summary>What the kernel offers to notebooks of .NET Interactive.</summary>
    private const string Formatting = "Microsoft.DotNet.Interactive.Formatting";

    /// <summary>The namespaces of Solvent that cells need not import.</summary>
    public static IReadOnlyList<string> Namespaces { get; } = ["Solvent", "Solvent.Tables", "Solvent.Quality", "Solvent.Drift", "Solvent.Datasets", "Solvent.Experiments"];

    private static readonly Type[] Rooms =
    [
        typeof(SolventException), typeof(Table), typeof(Expect), typeof(Drift.DriftReport), typeof(Dataset), typeof(Experiment),
        // What their public members speak of.
        typeof(Microsoft.Data.Analysis.DataFrame), typeof(Microsoft.ML.IDataView),
    ];

    /// <exception cref="SolventException"><c>package-not-restored</c>, <c>project-not-promoted</c>, <c>assembly-not-found</c>.</exception>
    public static IReadOnlyList<MetadataReference> For(NotebookDocument notebook, NotebookProjection projection, PackageFolder folder)
    {
        var directives = projection.Directives
            .Select(directive => (directive.Cell, Reference: ReferenceDirective.TryParse(directive.Directive, out var reference) ? reference : null))
            .ToList();
        foreach (var (cell, reference) in directives) RequirePortable(notebook, cell, reference);
        var packages = directives.Select(directive => directive.Reference).OfType<PackageReferenceDirective>()
            .Select(package => new PackageRequest(package.Name, package.Version))
            .Append(new PackageRequest(Formatting, null));
        var closure = PackageClosure.Of(packages, folder);
        if (closure.Missing.FirstOrDefault(missing => !missing.Words.Contains(Formatting, StringComparison.Ordinal)) is { } missing) throw NotRestored(notebook, missing);
        List<MetadataReference> references = [.. FrameworkReferences.Get(), .. closure.References()];
        var found = references.OfType<PortableExecutableReference>().Select(reference => System.IO.Path.GetFileName(reference.FilePath)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rooms = Rooms.Select(type => type.Assembly.Location).Distinct().Where(path => !found.Contains(System.IO.Path.GetFileName(path)));
        return [.. references, .. rooms.Select(ReferenceCache.Get).OfType<MetadataReference>()];
    }

    private static SolventException NotRestored(NotebookDocument notebook, MissingPackage missing)
        => new("package-not-restored", $"{missing.Words.TrimEnd(',')} is not restored, so that the notebook cannot be compiled.")
        {
            File = notebook.Path,
            Hint = "Run the notebook once, which restores its packages, and promote again.",
        };

    private static void RequirePortable(NotebookDocument notebook, int cell, ReferenceDirective? reference)
    {
        var (code, what) = reference switch
        {
            ProjectReferenceDirective project => ("project-not-promoted", $"the project '{project.Path}'"),
            AssemblyReferenceDirective assembly when !FrameworkReferences.Provides(System.IO.Path.GetFileNameWithoutExtension(assembly.Path)) => ("assembly-not-promoted", $"the assembly '{assembly.Path}'"),
            _ => ("", ""),
        };
        if (code.Length == 0) return;
        throw new SolventException(code, $"Cell {cell + 1} refers to {what}, which a project made from the notebook alone does not have.")
        {
            File = notebook.Path,
            Cell = cell,
            Line = reference!.Directive.Line,
            Hint = "Make it a package, and refer to that with #r \"nuget: …\".",
        };
    }
}
