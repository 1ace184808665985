using System.Globalization;
using Microsoft.CodeAnalysis;
using Solvent.Kernel.Errors;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Diagnostics;

/// <summary>The errors and warnings of C#.</summary>
internal static class CSharpDiagnostics
{
    // A name that an assembly may bring which is not there yet.
    private static readonly string[] Unresolved = ["CS0103", "CS0117", "CS0234", "CS0246", "CS0400", "CS0426", "CS1061", "CS1069", "CS1070", "CS7036", "CS0012"];

    /// <summary>The errors and warnings of a document.</summary>
    /// <param name="document">The code of a cell.</param>
    /// <param name="awaitsReferences">Whether references of the cell are still to be had, so that unknown names are no errors yet.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public static async Task<IEnumerable<CellDiagnostic>> OfAsync(Document document, bool awaitsReferences, CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken))!;
        return model.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Info)
            .Where(diagnostic => !awaitsReferences || !Unresolved.Contains(diagnostic.Id))
            .Select(Create);
    }

    private static CellDiagnostic Create(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        var advice = diagnostic.Severity == DiagnosticSeverity.Error ? ScriptLimits.Advice(diagnostic) : null;
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
