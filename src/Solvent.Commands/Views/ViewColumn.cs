namespace Solvent.Commands.Views;

/// <summary>The head of a table column.</summary>
/// <param name="Name">What the cells are.</param>
/// <param name="Alignment">The side that cells line up on.</param>
public sealed record ViewColumn(string Name, ColumnAlignment Alignment = ColumnAlignment.Left)
{
    /// <summary>A column of text.</summary>
    public static ViewColumn Text(string name) => new(name);

    /// <summary>A column of numbers.</summary>
    public static ViewColumn Number(string name) => new(name, ColumnAlignment.Right);
}
