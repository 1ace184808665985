namespace Solvent.Notebooks;

/// <summary>A value that a cell displayed.</summary>
/// <param name="Data">Its representations.</param>
public sealed record DisplayOutput(MimeBundle Data) : NotebookOutput;
