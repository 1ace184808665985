namespace Solvent.Notebooks;

/// <summary>Text that a cell wrote to a stream.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">All of the text.</param>
public sealed record StreamOutput(string Name, string Text) : NotebookOutput;
