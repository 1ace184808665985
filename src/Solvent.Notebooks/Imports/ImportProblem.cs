namespace Solvent.Notebooks;

/// <summary>A file that a cell runs and that could not be followed.</summary>
/// <param name="Document">The notebook or file that the directive stands in.</param>
/// <param name="Cell">Its cell, 0-based.</param>
/// <param name="Directive">The directive.</param>
/// <param name="Code"><c>import-not-found</c>, <c>import-cycle</c>, <c>import-unsupported</c>, or the code with which reading it failed.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
public sealed record ImportProblem(NotebookDocument Document, int Cell, Directive Directive, string Code, string Message);
