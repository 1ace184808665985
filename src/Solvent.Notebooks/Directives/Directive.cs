namespace Solvent.Notebooks;

/// <summary>A line of a cell that speaks to the kernel and not to the compiler.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Name">
/// <c>r</c>, <c>i</c> or <c>load</c>; the name of the magic command, without <c>#!</c>; or the language in the form of
/// <see cref="NotebookCell.Language"/>, whatever alias was written.
/// </param>
/// <param name="Arguments">What follows the name, without the white space around it.</param>
/// <param name="Line">The line in the cell, 1-based.</param>
/// <param name="Column">The column of the <c>#</c>, 1-based.</param>
/// <param name="Span">From the <c>#</c> to the last character of the line, without its line break.</param>
public sealed record Directive(DirectiveKind Kind, string Name, string Arguments, int Line, int Column, TextRange Span)
{
    /// <summary>Where <see cref="Arguments"/> starts in the cell; the end of the directive when it has none.</summary>
    public int ArgumentsStart { get; init; } = Span.End;
}
