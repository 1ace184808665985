namespace Solvent.Commands.Views;

/// <summary>A table.</summary>
/// <param name="Columns">The heads.</param>
/// <param name="Rows">The cells; each row has one for each column.</param>
public sealed record TableBlock(IReadOnlyList<ViewColumn> Columns, IReadOnlyList<IReadOnlyList<ViewCell>> Rows) : ViewBlock
{
    /// <summary>A line below the table, such as how many rows were left out.</summary>
    public string? Note { get; init; }

    /// <summary>Whether all rows are shown at once, in their order, however many they are.</summary>
    public bool IsWhole { get; init; }
}
