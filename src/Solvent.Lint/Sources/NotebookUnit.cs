using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Lint.Cells;
using Solvent.Lint.References;
using Solvent.Notebooks;

namespace Solvent.Lint.Sources;

/// <summary>Turns a notebook into a unit: its projection, against the packages and assemblies that its directives name.</summary>
internal static class NotebookUnit
{
    private const string HowToRestore = "Run the notebook once, which restores its packages, and lint again.";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Parse);

    public static LintUnit Create(NotebookDocument notebook, LintOptions options, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(notebook.Path ?? "notebook.ipynb", options.Root);
        var imports = NotebookImports.Of(
            notebook, path, file => WithoutText(LintUnits.Read(file, options), options.TextMagics), file => options.Changed.GetValueOrDefault(file) ?? File.ReadAllText(file));
        var projection = NotebookProjection.Create(WithoutText(notebook, options.TextMagics), imports);
        return Create(notebook, projection, imports, options, cancellationToken) with { Cells = NotebookCells.Of(notebook, options), Projection = projection };
    }

    private static LintUnit Create(NotebookDocument notebook, NotebookProjection projection, NotebookImports imports, LintOptions options, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(notebook.Path ?? "notebook.ipynb", options.Root);
        var file = DisplayPath.Of(path, options.Root);
        var sources = Sources(projection, notebook, imports, path, options, cancellationToken);
        // Who brings the references knows what they lack.
        if (options.References is { } given) return new LintUnit(sources, given, []);

        var directives = projection.Directives
            .Select(directive => (directive.Cell, directive.Document, Reference: ReferenceDirective.TryParse(directive.Directive, out var reference) ? reference : null))
            .ToList();

        var packages = directives.Select(directive => directive.Reference).OfType<PackageReferenceDirective>()
            .Select(package => new PackageRequest(package.Name, package.Version));
        var (references, notes) = ReferenceSet.For(packages, sources.Select(source => source.Tree), PackageFolder.Open(options.PackagesFolder), file, HowToRestore);
        var (assemblies, missing) = Assemblies(directives.Select(directive => directive.Reference).OfType<AssemblyReferenceDirective>(), path, file);

        return new LintUnit(
            sources,
            [.. references, .. assemblies, .. options.ImplicitAssemblies.Select(ReferenceCache.Get).OfType<MetadataReference>()],
            [.. notes, .. missing, .. directives.Where(directive => directive.Document == 0).Select(directive => NotFollowed(directive.Cell, directive.Reference, file)).OfType<LintNote>(), .. imports.Problems.Select(problem => NotFollowed(problem, options.Root)), .. Unparsed(projection, file)]);
    }

    /// <summary>The notebook without the lines that a magic command reads as text.</summary>
    private static NotebookDocument WithoutText(NotebookDocument notebook, IReadOnlyList<string> textMagics)
    {
        var shortened = notebook.Cells.Where(cell => cell.Kind == CellKind.Code)
            .Select(cell => (cell.Index, Source: CellSyntax.WithoutBodies(cell.Source, cell.Language, name => textMagics.Contains(name, StringComparer.OrdinalIgnoreCase))))
            .Where(cell => cell.Source.Length < notebook.Cells[cell.Index].Source.Length)
            .ToList();
        if (shortened.Count == 0) return notebook;

        var clone = notebook.Clone();
        foreach (var (index, source) in shortened) clone.Cells[index].Source = source;
        return clone;
    }

    private static LintSource[] Sources(NotebookProjection projection, NotebookDocument notebook, NotebookImports imports, string path, LintOptions options, CancellationToken cancellationToken)
    {
        var program = CSharpSyntaxTree.ParseText(projection.Text, ParseOptions, path, cancellationToken: cancellationToken);
        var prelude = CSharpSyntaxTree.ParseText(NotebookPrelude.Create(options.ImplicitNamespaces), ParseOptions, cancellationToken: cancellationToken);
        return
        [
            new LintSource(program, path, span => Range(projection.ToCell(new TextRange(span.Start, span.Length)), projection, imports))
            {
                Reword = projection.RestoreNames,
                ToEdit = new NotebookEdits(projection, notebook, path).Map,
                IsProjection = true,
            },
            new LintSource(prelude, path, _ => null) { IsReported = false },
        ];
    }

    private static SourceRange? Range(CellRange? range, NotebookProjection projection, NotebookImports imports)
    {
        if (range is not { Start: var start, End: var end }) return null;
        var document = start.Document > 0 ? projection.Imported[start.Document - 1] : null;
        int? cell = document is not null && imports.IsCode(document) ? null : start.Cell;
        return new SourceRange(cell, start.Line, start.Column, end.Line, end.Column) { Path = document?.Path };
    }

    private static (List<MetadataReference> Found, List<LintNote> Missing) Assemblies(
        IEnumerable<AssemblyReferenceDirective> directives, string path, string file)
    {
        var found = new List<MetadataReference>();
        var missing = new List<LintNote>();
        foreach (var directive in directives)
        {
            var assembly = Path.GetFullPath(directive.Path, Path.GetDirectoryName(path)!);
            if (File.Exists(assembly) && ReferenceCache.Get(assembly) is { } reference) found.Add(reference);
            else if (!FrameworkReferences.Provides(directive.Path)) missing.Add(NotFound(directive.Path, file));
        }

        return (found, missing);
    }

    private static LintNote NotFound(string assembly, string file) => new(
        "assembly-not-found",
        $"Assembly '{assembly}' is not there: code in {file} that uses it was not checked.",
        file,
        "Build it, or correct the path, which is read relative to the notebook.");

    private static LintNote? NotFollowed(int cell, ReferenceDirective? directive, string file) => directive switch
    {
        ProjectReferenceDirective project => new LintNote(
            "project-not-followed", $"Project '{project.Path}' in cell {cell + 1} of {file} was not read: code that uses it was not checked.", file, "Lint the project by itself."),
        _ => null,
    };

    private static LintNote NotFollowed(ImportProblem problem, string root)
    {
        var file = DisplayPath.Of(Path.GetFullPath(problem.Document.Path ?? "notebook.ipynb", root), root);
        return new LintNote(
            problem.Code, $"{problem.Message} (cell {problem.Cell + 1} of {file}): what it declares is not known in the cells.", file, "Correct the path, or lint the file by itself.");
    }

    private static IEnumerable<LintNote> Unparsed(NotebookProjection projection, string file)
        => projection.UnparsedCells.Select(cell => new LintNote(
            "cell-not-parsed", $"Cell {cell + 1} of {file} has a statement that is not valid C#: it was not checked.", file, "Correct the syntax error."));
}
