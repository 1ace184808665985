namespace Solvent.Kernel;

/// <summary>One cell to execute.</summary>
/// <param name="Source">The whole text of the cell, directives included.</param>
/// <param name="Language">The language of the cell until a <c>#!language</c> line says otherwise.</param>
/// <param name="CellIndex">
/// The position of the cell in its notebook, 0-based over all cells. It names the cell in errors; without it the execution count does.
/// </param>
public sealed record CellRequest(string Source, string Language = "csharp", int? CellIndex = null)
{
    /// <summary>What the client calls the cell, the same each time that the cell is run; <see langword="null"/> when it does not say.</summary>
    public string? CellId { get; init; }

    /// <summary>Whether the cell runs unseen: it has no execution count of its own, no place in the history and shows no value.</summary>
    public bool IsSilent { get; init; }

    /// <summary>
    /// Whether the cell counts: it has an execution count of its own and a place in the history, and the events of the session tell of it.
    /// A silent cell never counts.
    /// </summary>
    public bool StoresHistory { get; init; } = true;

    /// <summary>Answers what the cell asks; <see langword="null"/> when nobody is there to answer.</summary>
    public ICellInput? Input { get; init; }

    internal bool HasCount => StoresHistory && !IsSilent;
}
