namespace Solvent.Kernel;

/// <summary>Code that was evaluated for a client, or executed within a cell, has failed.</summary>
/// <param name="error">Why, as a cell would show it.</param>
public sealed class CellFailedException(CellError error) : Exception(error.Message)
{
    /// <summary>Why it failed, as a cell would show it.</summary>
    public CellError Error { get; } = error;
}
