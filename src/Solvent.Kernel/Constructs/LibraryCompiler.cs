using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Solvent.Kernel.Submissions;

namespace Solvent.Kernel.Constructs;

/// <summary>Compiles the parts of cells that are libraries.</summary>
/// <param name="references">What the session has, without libraries.</param>
/// <param name="usings">The using directives of the session.</param>
/// <param name="options">How cells are compiled.</param>
/// <param name="cancellationToken">Stops the compiler.</param>
internal sealed class LibraryCompiler(
    ImmutableArray<MetadataReference> references, IReadOnlyList<string> usings, CSharpCompilationOptions options, CancellationToken cancellationToken)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None);
    private const string Hint =
        "Namespaces and extension blocks see types, namespaces and usings, and no variables or functions of cells. Give them what they need as an argument.";

    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>Compiles a library.</summary>
    /// <param name="name">The name of its assembly.</param>
    /// <param name="sources">The parts of cells that it is made of, the newest last.</param>
    /// <param name="others">The libraries that it may use.</param>
    /// <exception cref="CompilationFailedException">The newest part has errors.</exception>
    /// <exception cref="SolventException"><c>declared-again</c>: an earlier part does not compile with what is declared again.</exception>
    public CellLibrary Compile(string name, ImmutableArray<LibrarySource> sources, ImmutableList<CellLibrary> others)
    {
        var compilation = WithUsings(CSharpCompilation.Create(
            name, sources.Select(source => source.Tree), references.AddRange(others.Select(library => library.Reference)), options.WithUsings()));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        if (!Emit(WithCheckpoints(compilation, sources), image, symbols).Success)
        {
            image.SetLength(0);
            symbols.SetLength(0);
            var result = Emit(compilation, image, symbols);
            if (!result.Success) throw Failure(result, sources);
        }

        var uses = compilation.GetUsedAssemblyReferences(cancellationToken);
        return new CellLibrary(name, sources, image.ToArray(), symbols.ToArray())
        {
            Uses = others.Where(library => uses.Contains(library.Reference)).Select(library => library.Name).ToHashSet(StringComparer.Ordinal),
        };
    }

    private EmitResult Emit(CSharpCompilation compilation, MemoryStream image, MemoryStream symbols)
        => compilation.Emit(image, symbols, options: EmitOptions, cancellationToken: cancellationToken);

    private static Exception Failure(EmitResult result, ImmutableArray<LibrarySource> sources)
    {
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var cell = sources[^1].Tree;
        if (errors.Find(error => error.Location.SourceTree != cell) is not { } other)
        {
            return new CompilationFailedException(errors, errors.Exists(error => error.Id is "CS0103" or "CS0246") ? Hint : null);
        }


        return new SolventException(
            "declared-again",
            $"What {other.Location.SourceTree?.FilePath} declares does not compile with what is declared again here: {other.GetMessage(CultureInfo.InvariantCulture)}")
        {
            Hint = "Declare both in one cell, or keep what the other one uses.",
        };
    }

    private CSharpCompilation WithCheckpoints(CSharpCompilation compilation, ImmutableArray<LibrarySource> sources)
    {
        foreach (var source in sources)
        {
            var rewritten = CheckpointRewriter.Rewrite(source.Tree, () => compilation.GetSemanticModel(source.Tree), cancellationToken);
            if (!ReferenceEquals(rewritten, source.Tree)) compilation = compilation.ReplaceSyntaxTree(source.Tree, rewritten);
        }

        return compilation;
    }

    // A using may mean what only a script can see, such as a type of a cell; a library does without.
    private CSharpCompilation WithUsings(CSharpCompilation compilation)
    {
        var directives = options.Usings.Select(name => compilation.GetTypeByMetadataName(name) is null ? $"global using {name};" : $"global using static {name};")
            .Concat(usings.Select(directive => directive.StartsWith("global ", StringComparison.Ordinal) ? directive : "global " + directive))
            .Where(directive => !IsOwnAlias(directive))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        while (directives.Count > 0)
        {
            var tree = Text(string.Join('\n', directives));
            var full = compilation.AddSyntaxTrees(tree);
            var wrong = full.GetSemanticModel(tree).GetDeclarationDiagnostics(cancellationToken: cancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line)
                .Distinct()
                .OrderDescending()
                .ToList();
            if (wrong.Count == 0) return full;
            foreach (var line in wrong) directives.RemoveAt(line);
        }

        return compilation;
    }

    // What a cell says of a type of its library, for those that look into earlier cells first.
    private static bool IsOwnAlias(string directive)
        => directive.Split('=', StringSplitOptions.TrimEntries) is [var alias, var type] && type == $"global::{alias.Split(' ')[^1]};";

    private static SyntaxTree Text(string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions);
}
