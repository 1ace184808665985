namespace Solvent.Datasets;

/// <summary>Which way a lineage is followed.</summary>
[Flags]
public enum LineageDirection
{
    /// <summary>To what a version was made from.</summary>
    Up = 1,

    /// <summary>To what a version was used for.</summary>
    Down = 2,

    /// <summary>Both ways.</summary>
    Both = Up | Down,
}
