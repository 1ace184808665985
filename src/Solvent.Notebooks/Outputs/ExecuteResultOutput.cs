namespace Solvent.Notebooks;

/// <summary>The value of a cell's last expression.</summary>
/// <param name="ExecutionCount">The execution count of the cell, from 1, or <see langword="null"/> when it is not known.</param>
/// <param name="Data">Its representations.</param>
public sealed record ExecuteResultOutput(int? ExecutionCount, MimeBundle Data) : NotebookOutput;
