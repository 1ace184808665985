using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Notebooks.Tests.Projection;

/// <summary>Compiles projections against the framework that the tests run on.</summary>
internal static class ProjectionCompiler
{
    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static NotebookProjection Project(params string[] cells)
    {
        var document = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var source in cells) document.InsertCell(document.Cells.Count, CellKind.Code, source);
        return NotebookProjection.Create(document);
    }

    public static CSharpCompilation Compile(NotebookProjection projection) => CSharpCompilation.Create(
        "notebook",
        [CSharpSyntaxTree.ParseText(projection.Text, path: "notebook"), CSharpSyntaxTree.ParseText(projection.PreludeText, path: "prelude")],
        Framework,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Disable));

    public static IReadOnlyList<string> Errors(NotebookProjection projection)
        => [.. Compile(projection).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
}
