using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Kernel.Constructs;
using Solvent.Kernel.Errors;
using Solvent.Kernel.LanguageServices.Documents;
using Solvent.Kernel.Submissions;
using Solvent.Kernel.Submissions.Folding;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Diagnostics;

/// <summary>The errors and warnings of the C# of one cell: of its parts, each of which sees those before it.</summary>
/// <param name="engine">The session.</param>
/// <param name="documents">The code of the session.</param>
/// <param name="isRunning">Whether a cell runs, so that the session cannot be folded.</param>
internal sealed class CSharpDiagnosis(SubmissionEngine engine, SessionDocuments documents, Func<bool> isRunning)
{
    // A name that an assembly may bring which is not there yet.
    private static readonly string[] Unresolved = ["CS0103", "CS0117", "CS0234", "CS0246", "CS0400", "CS0426", "CS1061", "CS1069", "CS1070", "CS7036", "CS0012"];

    private CSharpCompilation? _previous;

    /// <summary>The errors and warnings of the next part.</summary>
    /// <param name="code">The part, with every character where it is in the cell.</param>
    /// <param name="awaitsReferences">Whether references of the cell are still to be had, so that unknown names are no errors yet.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public async Task<IReadOnlyList<CellDiagnostic>> NextAsync(string code, bool awaitsReferences, CancellationToken cancellationToken)
    {
        engine.Settle(() => !isRunning());
        var document = await documents.OpenAsync(code, cancellationToken);
        var source = CellSource.Read((await document.GetSyntaxTreeAsync(cancellationToken))!, cancellationToken);
        try
        {
            if (source.Library is null)
            {
                _previous = _previous is { } previous
                    ? SessionDocuments.After(previous)
                    : (CSharpCompilation)(await document.Project.GetCompilationAsync(cancellationToken))!;
            }
            else
            {
                var isFixed = _previous is not null || isRunning();
                _previous = engine.SnapshotWith(source, () => !isRunning(), cancellationToken).Compile();
                // Types of cells that are not folded, and of parts before this one, are hidden from it until the cell runs.
                awaitsReferences |= isFixed;
            }

            return [.. Diagnose(source, cancellationToken).Where(diagnostic => !awaitsReferences || !Unresolved.Contains(diagnostic.Id)).Select(diagnostic => Create(diagnostic, hint: null))];
        }
        catch (CompilationFailedException exception)
        {
            return [.. exception.Errors.Where(error => !(awaitsReferences || isRunning()) || !Unresolved.Contains(error.Id)).Select(error => Create(error, exception.Hint))];
        }
        catch (Exception exception) when (exception is not (SolventException or OperationCanceledException))
        {
            throw SubmissionCompiler.Fault(exception, "this cell");
        }
    }

    // As the session would compile it, without what only running needs.
    private IReadOnlyList<Diagnostic> Diagnose(CellSource source, CancellationToken cancellationToken)
    {
        var session = _previous!;
        while (true)
        {
            var script = source.NeedsBlock ? source.WithBlock(tree => With(tree).GetSemanticModel(tree)) : source;
            var compilation = _previous = With(script.Script);
            var found = compilation.GetDiagnostics(cancellationToken);
            // Some are found only when code is made, such as a span that lives across an await.
            if (!found.Any(IsError)) found = compilation.Emit(Stream.Null, cancellationToken: cancellationToken).Diagnostics;
            if (script.WithLocals([.. found.Where(IsError)], cancellationToken) is { } withLocals)
            {
                source = withLocals;
                continue;
            }

            engine.Refuse(script.Script, () => compilation.GetSemanticModel(script.Script), cancellationToken);
            return script.Locate([.. found.Where(diagnostic => diagnostic.Location.SourceTree == script.Script && IsShown(diagnostic))]);
        }

        CSharpCompilation With(SyntaxTree tree) => session.RemoveAllSyntaxTrees().AddSyntaxTrees(tree);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static bool IsShown(Diagnostic diagnostic)
        => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Info && !DirectAccess.Helps([diagnostic]);

    private CellDiagnostic Create(Diagnostic diagnostic, string? hint)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        var advice = IsError(diagnostic) ? ScriptLimits.Advice(diagnostic) ?? hint ?? engine.Hint(diagnostic) : null;
        var span = diagnostic.Location.SourceSpan;
        return new CellDiagnostic(
            diagnostic.Id, Severity(diagnostic.Severity), advice is null ? message : $"{message} {advice}", new TextRange(span.Start, span.Length));
    }

    private static CellDiagnosticSeverity Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => CellDiagnosticSeverity.Error,
        DiagnosticSeverity.Warning => CellDiagnosticSeverity.Warning,
        _ => CellDiagnosticSeverity.Information,
    };
}
