using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Lint.Sources;

namespace Solvent.Lint.Analysis;

/// <summary>Compiles one unit, runs the rules over it and says what they found where its author can see it.</summary>
internal static class UnitAnalysis
{
    // What was compiled against last; a folder of notebooks most often has a few sets of packages.
    private const int MostKept = 4;

    private static volatile CSharpCompilation[] _kept = [];

    /// <summary>As the kernel compiles cells: to follow whether each value may be null takes as long as all the rest, and no rule of ours asks for it.</summary>
    public static CSharpCompilationOptions CompilationOptions { get; } = new(
        OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Annotations, allowUnsafe: true, concurrentBuild: true);

    public static async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<LintNote> Notes, Compilation Compilation)> RunAsync(
        LintUnit unit, AnalyzerSet analyzers, string root, CancellationToken cancellationToken)
    {
        var sources = unit.Sources.ToDictionary(source => source.Tree);
        var configuration = EditorConfiguration.For(unit.Sources);
        var compilation = WithReferences(unit.References)
            .WithOptions(unit.CompilationOptions
                .WithOutputKind(unit.IsLibrary ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication)
                .WithSyntaxTreeOptionsProvider(configuration.TreeOptions))
            .AddSyntaxTrees(unit.Sources.Select(source => source.Tree));

        var failures = new ConcurrentDictionary<string, Exception>(StringComparer.Ordinal);
        var analysis = compilation.WithAnalyzers(analyzers.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty, configuration),
            onAnalyzerException: (exception, analyzer, _) => failures.TryAdd(analyzer.GetType().Name, exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken);

        var findings = diagnostics.Select(diagnostic => ToFinding(diagnostic, sources, root)).OfType<Finding>().ToList();
        var file = DisplayPath.Of(unit.Sources.First(source => source.IsReported).Path, root);
        List<LintNote> notes = [.. unit.Notes, .. failures.Select(failure => Failed(failure.Key, failure.Value, file))];
        return (findings, notes, analysis.Compilation);
    }

    /// <summary>How many errors the compiler finds in what is reported.</summary>
    public static int CountErrors(LintUnit unit, CancellationToken cancellationToken)
    {
        var compilation = WithReferences(unit.References).AddSyntaxTrees(unit.Sources.Select(source => source.Tree));
        return unit.Sources.Where(source => source.IsReported)
            .Sum(source => compilation.GetSemanticModel(source.Tree).GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>
    /// An empty compilation. Loading the types of hundreds of assemblies is most of the work of linting a small notebook, so the last sets
    /// are kept for the next lint, which most often has one of them.
    /// </summary>
    private static CSharpCompilation WithReferences(IReadOnlyList<MetadataReference> references)
    {
        var kept = _kept;
        if (Array.Find(kept, compilation => compilation.References.SequenceEqual(references)) is { } known) return known;
        var made = CSharpCompilation.Create("Lint", references: references, options: CompilationOptions);
        // Two runs at once may each forget what the other has made, which costs time only.
        _kept = [made, .. kept.Take(MostKept - 1)];
        return made;
    }

    /// <summary>The finding that a diagnostic means to the author of the code; <see langword="null"/> when it means none.</summary>
    public static Finding? ToFinding(Diagnostic diagnostic, IReadOnlyDictionary<SyntaxTree, LintSource> sources, string root)
    {
        if (Severity(diagnostic.Severity) is not { } severity) return null;
        if (diagnostic.IsSuppressed || diagnostic.Location.SourceTree is not { } tree) return null;
        if (!sources.TryGetValue(tree, out var source) || !source.IsReported) return null;
        if (source.IsProjection && ProjectionRules.IsMeaningless(diagnostic.Id)) return null;
        if (source.Locate(diagnostic.Location.SourceSpan) is not { } range) return null;

        var message = source.Reword(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        return new Finding(
            diagnostic.Id, severity, message, DisplayPath.Of(range.Path ?? source.Path, root),
            range.Cell, range.Line, range.Column, range.EndLine, range.EndColumn)
        {
            HelpUri = diagnostic.Descriptor.HelpLinkUri,
        };
    }

    private static FindingSeverity? Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => FindingSeverity.Error,
        DiagnosticSeverity.Warning => FindingSeverity.Warning,
        DiagnosticSeverity.Info => FindingSeverity.Info,
        _ => null,
    };

    private static LintNote Failed(string analyzer, Exception exception, string file) => new(
        "analyzer-failed",
        $"{analyzer} failed on {file} and its rule was not checked there: {exception.GetType().Name}: {exception.Message}",
        file,
        "This is a defect of the rule; please report it with the code that it failed on.");
}
