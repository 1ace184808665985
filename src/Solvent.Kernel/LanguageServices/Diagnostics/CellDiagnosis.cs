using Solvent.Kernel.LanguageServices.Cells;
using Solvent.Kernel.LanguageServices.Documents;
using Solvent.Kernel.Submissions;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Diagnostics;

/// <summary>Finds the problems of a cell as the session would when it ran now.</summary>
/// <param name="session">The session.</param>
/// <param name="engine">What it has compiled.</param>
/// <param name="documents">Its code.</param>
internal sealed class CellDiagnosis(KernelSession session, SubmissionEngine engine, SessionDocuments documents)
{
    /// <summary>The problems, in the order of the cell.</summary>
    public async Task<IReadOnlyList<CellDiagnostic>> OfAsync(CellText cell, CancellationToken cancellationToken)
    {
        var directives = new DirectiveDiagnostics(session);
        var problems = cell.Directives.Select(directives.Of).OfType<CellDiagnostic>().ToList();
        var isPending = cell.Directives.Any(directives.IsPending);
        var csharp = new CSharpDiagnosis(engine, documents, () => session.IsRunning);
        foreach (var (segment, code) in Parts(cell))
        {
            try
            {
                // What a directive cuts off is a submission of its own.
                problems.AddRange(await csharp.NextAsync(code, isPending, cancellationToken));
            }
            catch (SolventException exception)
            {
                problems.Add(DirectiveDiagnostics.Create(exception, LineOf(cell.Source, exception.Line) ?? segment.Span));
            }
        }

        return [.. problems.OrderBy(problem => problem.Span.Start)];
    }

    private static IEnumerable<(CellSegment Segment, string Code)> Parts(CellText cell)
    {
        foreach (var segment in cell.Segments)
        {
            if (segment is CodeSegment { Language: "csharp" }) yield return (segment, Alone(cell.Source, segment.Span));
            if (segment is DirectiveSegment { Directive: var directive } && ParameterDirective.Declaration(directive) is { } declaration)
            {
                var span = new TextRange(directive.Span.Start, 0);
                yield return (segment, Alone(cell.Source[..span.Start], span) + declaration);
            }
        }
    }

    private static string Alone(string source, TextRange span)
        => string.Create(span.End, (source, span), static (code, state) =>
        {
            for (var i = 0; i < code.Length; i++) code[i] = i >= state.span.Start || state.source[i] is '\n' or '\r' ? state.source[i] : ' ';
        });

    private static TextRange? LineOf(string source, int? line)
    {
        if (line is null) return null;
        var start = 0;
        for (var i = 1; i < line; i++) start = CellText.LineEnd(source, start) + 1;
        var length = CellText.LineEnd(source, start) - start;
        var indent = source.AsSpan(start, length).TrimStart();
        return new TextRange(start + length - indent.Length, indent.Length);
    }
}
