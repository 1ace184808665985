using System.Globalization;
using Microsoft.CodeAnalysis;
using Solvent.Notebooks;

namespace Solvent.Promotion.Reading.Program;

/// <summary>Tells what in a notebook keeps it from being compiled.</summary>
internal static class ProgramErrors
{
    private const string Hint = "Correct or remove the cell, run the notebook from the top, and promote again.";

    /// <exception cref="SolventException"><c>cell-not-compiled</c>, with the cell.</exception>
    public static void RequireParsed(NotebookProjection projection, NotebookDocument notebook)
    {
        if (projection.UnparsedCells is not [var cell, ..]) return;
        throw new SolventException("cell-not-compiled", $"{Capital(notebook.Cells[cell])} has a statement that is not valid C#.")
        {
            File = notebook.Path,
            Cell = cell,
            Hint = Hint,
        };
    }

    /// <exception cref="SolventException"><c>cell-not-compiled</c>, with the cell and what the compiler says.</exception>
    public static void RequireCompiled(NotebookProgram program, NotebookDocument notebook, CancellationToken cancellationToken = default)
    {
        foreach (var diagnostic in program.Model.GetDiagnostics(cancellationToken: cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            // A using of a package that is only for show may be unknown here.
            if (diagnostic.Id is "CS0234" or "CS0246" && IsInUsing(diagnostic)) continue;
            if (program.PlaceOf(diagnostic.Location.SourceSpan.Start) is not { } place) continue;
            var message = program.Reword(diagnostic.GetMessage(CultureInfo.InvariantCulture)).TrimEnd('.');
            throw new SolventException("cell-not-compiled", string.Create(CultureInfo.InvariantCulture, $"{Capital(notebook.Cells[place.Cell])} does not compile (line {place.Line}): {diagnostic.Id}: {message}."))
            {
                File = notebook.Path,
                Cell = place.Cell,
                Line = place.Line,
                Hint = diagnostic.Id == "CS0841" ? "Declare the variable above the functions that use it, run the notebook from the top, and promote again." : Hint,
            };
        }
    }

    private static bool IsInUsing(Diagnostic diagnostic)
        => diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.UsingDirectiveSyntax>() is not null;

    private static string Capital(NotebookCell cell) => string.Create(CultureInfo.InvariantCulture, $"Cell {cell.Index + 1}");
}
