namespace Solvent.Commands.Views;

/// <summary>The side of a column that its cells line up on.</summary>
public enum ColumnAlignment
{
    /// <summary>For text.</summary>
    Left,

    /// <summary>For numbers, so that digits of the same weight stand below each other.</summary>
    Right,
}
