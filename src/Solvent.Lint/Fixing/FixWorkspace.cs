using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Formatting;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Solvent.Lint.Analysis;
using Solvent.Lint.Sources;

namespace Solvent.Lint.Fixing;

/// <summary>A unit as a project of a workspace, which is what code fixes work on.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private static readonly Lazy<MefHostServices> Services = new(
        () => MefHostServices.Create([typeof(Workspace).Assembly, typeof(CSharpFormattingOptions).Assembly]));

    private readonly AdhocWorkspace _workspace = new(Services.Value);
    private readonly Dictionary<DocumentId, LintSource> _sources = [];

    public FixWorkspace(LintUnit unit)
    {
        var id = ProjectId.CreateNewId();
        var solution = _workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Lint", "Lint", LanguageNames.CSharp,
            compilationOptions: unit.CompilationOptions, parseOptions: unit.Sources[0].Tree.Options, metadataReferences: unit.References.Distinct()));
        foreach (var source in unit.Sources)
        {
            var document = DocumentId.CreateNewId(id);
            solution = solution.AddDocument(document, Path.GetFileName(source.Path), source.Tree.GetText(), filePath: source.Path);
            _sources.Add(document, source);
        }

        Solution = solution;
    }

    /// <summary>The solution with the one project.</summary>
    public Solution Solution { get; }

    /// <summary>Where a document comes from.</summary>
    public LintSource SourceOf(DocumentId document) => _sources[document];

    /// <summary>What the analyzers find in the unit, each with the document that it is in.</summary>
    public async Task<IReadOnlyList<(Document Document, Diagnostic Diagnostic)>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var documents = new Dictionary<SyntaxTree, Document>();
        foreach (var document in Solution.Projects.Single().Documents) documents.Add((await document.GetSyntaxTreeAsync(cancellationToken))!, document);
        var configuration = EditorConfiguration.For(documents.Select(document => SourceOf(document.Value.Id) with { Tree = document.Key }));
        var compilation = (await Solution.Projects.Single().GetCompilationAsync(cancellationToken))!;
        var analysis = compilation
            .WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(configuration.TreeOptions))
            .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty, configuration),
                onAnalyzerException: (_, _, _) => { },
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken);
        return
        [
            .. diagnostics.Where(diagnostic => diagnostic.Location.SourceTree is { } tree && documents.ContainsKey(tree))
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => (documents[diagnostic.Location.SourceTree!], diagnostic)),
        ];
    }

    public void Dispose() => _workspace.Dispose();
}
