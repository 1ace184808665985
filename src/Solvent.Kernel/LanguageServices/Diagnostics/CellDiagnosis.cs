using Microsoft.CodeAnalysis;
using Solvent.Kernel.LanguageServices.Cells;
using Solvent.Kernel.LanguageServices.Documents;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Diagnostics;

/// <summary>Finds the problems of a cell as the session would when it ran now.</summary>
/// <param name="session">The session.</param>
/// <param name="documents">Its code.</param>
internal sealed class CellDiagnosis(KernelSession session, SessionDocuments documents)
{
    /// <summary>The problems, in the order of the cell.</summary>
    public async Task<IReadOnlyList<CellDiagnostic>> OfAsync(CellText cell, CancellationToken cancellationToken)
    {
        var directives = new DirectiveDiagnostics(session);
        var problems = cell.Directives.Select(directives.Of).OfType<CellDiagnostic>().ToList();
        var isPending = cell.Directives.Any(directives.IsPending);
        Document? document = null;
        foreach (var segment in cell.Segments.OfType<CodeSegment>().Where(segment => segment.Language == "csharp"))
        {
            // What a directive cuts off is a submission of its own.
            var code = Alone(cell.Source, segment.Span);
            document = document is null ? await documents.OpenAsync(code, cancellationToken) : SessionDocuments.Append(document, code);
            problems.AddRange(await CSharpDiagnostics.OfAsync(document, isPending, cancellationToken));
        }

        return [.. problems.OrderBy(problem => problem.Span.Start)];
    }

    private static string Alone(string source, TextRange span)
        => string.Create(span.End, (source, span), static (code, state) =>
        {
            for (var i = 0; i < code.Length; i++) code[i] = i >= state.span.Start || state.source[i] is '\n' or '\r' ? state.source[i] : ' ';
        });
}
