namespace Solvent.Kernel.Formatting.Views;

/// <summary>A table; every row has one cell for each column.</summary>
internal sealed record TableView(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows) : ValueView
{
    public string? Caption { get; init; }

    /// <summary>Says what is not shown, or how large the whole is.</summary>
    public string? Footer { get; init; }

    /// <summary>Whether the columns are named above the rows.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Stands for the table in plain text.</summary>
    public string? PlainText { get; init; }
}
