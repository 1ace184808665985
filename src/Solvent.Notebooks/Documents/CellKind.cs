namespace Solvent.Notebooks;

/// <summary>What a cell is for.</summary>
public enum CellKind
{
    /// <summary>Code to execute.</summary>
    Code,

    /// <summary>Prose.</summary>
    Markdown,

    /// <summary>Text for a converter, neither executed nor rendered.</summary>
    Raw,
}
