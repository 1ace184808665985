using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices;

/// <summary>An error or a warning in the text of a cell.</summary>
/// <param name="Id">The id: <c>CS0103</c>, or the code of a directive's problem.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, and for an error that a cell alone causes what to write instead.</param>
/// <param name="Span">Where it is in the cell.</param>
public sealed record CellDiagnostic(string Id, CellDiagnosticSeverity Severity, string Message, TextRange Span);
