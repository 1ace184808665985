using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Solvent.Kernel.Submissions;

namespace Solvent.Kernel.LanguageServices.Documents;

/// <summary>
/// The session as projects of a workspace: one for each submission of the chain, and one for the cell that is being written. Kept up to date from
/// question to question; only what changed in the session is built anew.
/// </summary>
internal sealed class SessionDocuments(Func<SubmissionSnapshot> session) : IDisposable
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Parse, SourceCodeKind.Script);

    private readonly AdhocWorkspace _workspace = new(RoslynHost.Services, "Notebook");
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<CSharpCompilation, ProjectId> _submissions = [];

    private SubmissionSnapshot? _snapshot;
    private Solution? _solution;
    private DocumentId? _next;

    /// <summary>A document with the code of a cell that would follow the submissions of the session now.</summary>
    public async Task<Document> OpenAsync(string code, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var snapshot = session();
            if (_solution is null || snapshot != _snapshot) Update(snapshot);
            // What is bound here is shared by the documents of all questions until the session changes.
            await _solution!.GetProject(_next!.ProjectId)!.GetCompilationAsync(cancellationToken);
            return _solution.WithDocumentText(_next!, SourceText.From(code)).GetDocument(_next!)!;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>A compilation without code that follows another one.</summary>
    public static CSharpCompilation After(CSharpCompilation previous)
    {
        var info = previous.ScriptCompilationInfo!;
        return CSharpCompilation.CreateScriptCompilation(
            previous.AssemblyName + "_",
            syntaxTree: null,
            previous.References,
            previous.Options.WithScriptClassName(previous.Options.ScriptClassName + "_"),
            previous,
            info.ReturnType,
            info.GlobalsType);
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _turn.Dispose();
    }

    private void Update(SubmissionSnapshot snapshot)
    {
        var solution = _solution ?? _workspace.CurrentSolution;
        if (_next is not null) solution = solution.RemoveProject(_next.ProjectId);
        // A type is the same only for submissions with the same references.
        if (snapshot.References != _snapshot?.References)
        {
            solution = _workspace.CurrentSolution;
            _submissions.Clear();
        }

        solution = AddChain(solution, snapshot, out var last);
        var (project, document) = Create(
            "NextCell", Editing(snapshot.Options), snapshot.References, last, snapshot.HostObjectType, SourceText.From(""));
        (_solution, _next, _snapshot) = (solution.AddProject(project), document, snapshot);
    }

    private Solution AddChain(Solution solution, SubmissionSnapshot snapshot, out ProjectId? last)
    {
        var chain = new Stack<CSharpCompilation>();
        for (var submission = snapshot.Last; submission is not null; submission = submission.ScriptCompilationInfo?.PreviousScriptCompilation) chain.Push(submission);
        foreach (var gone in _submissions.Keys.Except(chain).ToList())
        {
            solution = solution.RemoveProject(_submissions[gone]);
            _submissions.Remove(gone);
        }

        last = null;
        foreach (var submission in chain)
        {
            if (!_submissions.TryGetValue(submission, out var id))
            {
                var options = submission.Options;
                var (project, _) = Create(
                    options.ScriptClassName!, Editing(options), References(submission, snapshot), last, snapshot.HostObjectType, submission.SyntaxTrees[0].GetText());
                solution = solution.AddProject(project);
                _submissions[submission] = id = project.Id;
            }

            last = id;
        }

        return solution;
    }

    // A submission can reach into folded cells, which no other one sees.
    private static IEnumerable<MetadataReference> References(CSharpCompilation submission, SubmissionSnapshot snapshot)
        => [.. snapshot.References, .. submission.References.Except(snapshot.References)];

    // The compiler of the session leaves warnings out, which an editor wants.
    private static CSharpCompilationOptions Editing(CSharpCompilationOptions options) => options.WithWarningLevel(4).WithConcurrentBuild(false);

    private static (ProjectInfo Project, DocumentId Document) Create(
        string name,
        CSharpCompilationOptions options,
        IEnumerable<MetadataReference> references,
        ProjectId? previous,
        Type? hostObjectType,
        SourceText text)
    {
        var id = ProjectId.CreateNewId(name);
        var document = DocumentInfo.Create(
            DocumentId.CreateNewId(id, name),
            name + ".csx",
            sourceCodeKind: SourceCodeKind.Script,
            loader: TextLoader.From(TextAndVersion.Create(text, VersionStamp.Create())));
        var project = ProjectInfo.Create(
            id,
            VersionStamp.Create(),
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: options.WithScriptClassName(name),
            parseOptions: ParseOptions,
            documents: [document],
            projectReferences: previous is null ? [] : [new ProjectReference(previous)],
            metadataReferences: references,
            isSubmission: true,
            hostObjectType: hostObjectType);
        return (project, document.Id);
    }
}
