using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Promotion.Writing.Compiling;

/// <summary>
/// Compiles the files of a project as its build will, and mends what differs from a notebook: usings that are not needed, and what nullable reference types ask for.
/// </summary>
internal sealed class ProjectCompilation
{
    private const int MostRounds = 12;

    /// <summary>What <c>ImplicitUsings</c> brings, and stand-ins for the packages that only the project has.</summary>
    private const string Surroundings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger { }
            public interface ILogger<out T> : ILogger { }
            public static class LoggerExtensions
            {
                public static void LogInformation(this ILogger logger, string? message, params object?[] args) { }
            }
        }
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private readonly Dictionary<SyntaxTree, SourceFile> _files = [];
    private CSharpCompilation _compilation;

    private ProjectCompilation(IEnumerable<SourceFile> files, IEnumerable<MetadataReference> references)
    {
        foreach (var file in files) _files[CSharpSyntaxTree.ParseText(file.ToText(), Parsing, file.Path)] = file;
        _compilation = CSharpCompilation.Create(
            "Project",
            [.. _files.Keys, CSharpSyntaxTree.ParseText(Surroundings, Parsing)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true, concurrentBuild: true));
    }

    /// <summary>The texts of the files, which compile without warnings.</summary>
    /// <exception cref="SolventException"><c>promotion-failed</c>: what came out does not compile.</exception>
    public static IReadOnlyList<GeneratedFile> Mend(IReadOnlyList<SourceFile> files, IEnumerable<MetadataReference> references, string? notebook)
    {
        var compilation = new ProjectCompilation(files, references);
        for (var round = 0; round < MostRounds && compilation.MendOnce(isLast: round == MostRounds - 1); round++)
        {
        }

        if (compilation.Errors().FirstOrDefault() is { } error) throw Failed(error, notebook);
        return [.. compilation._files.Select(file => new GeneratedFile(file.Value.Path, FileMending.SilenceRules(file.Key)))];
    }

    private IEnumerable<Diagnostic> Errors() => _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private bool MendOnce(bool isLast)
    {
        var diagnostics = _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Location.SourceTree is { } tree && _files.ContainsKey(tree)).ToList();
        var changed = false;
        foreach (var group in diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceTree!).ToList())
        {
            var tree = group.Key;
            var text = tree.GetText();
            var mended = FileMending.Mend(tree, _compilation.GetSemanticModel(tree), [.. group], isLast);
            if (mended == text.ToString()) continue;
            var next = CSharpSyntaxTree.ParseText(mended, Parsing, tree.FilePath);
            _compilation = _compilation.ReplaceSyntaxTree(tree, next);
            _files.Remove(tree, out var file);
            _files[next] = file!;
            changed = true;
        }

        return changed;
    }

    private static SolventException Failed(Diagnostic error, string? notebook)
    {
        var message = error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        var place = error.Location.GetLineSpan();
        var line = error.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString().Trim();
        return new SolventException("promotion-failed", $"The project made of the notebook does not compile: {place.Path}, '{line}': {error.Id}: {message}.")
        {
            File = notebook,
            Hint = "Write the code of that line in another way in the notebook, and promote again; please report it, because a notebook that runs should be promoted.",
        };
    }
}
