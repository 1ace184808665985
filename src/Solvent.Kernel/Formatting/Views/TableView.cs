namespace Solvent.Kernel.Formatting.Views;

/// <summary>A table; every row has one cell for each column.</summary>
internal sealed record TableView(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows) : ValueView
{
    public string? Caption { get; init; }

    /// <summary>The number of all rows, those that are not here included, where it is known.</summary>
    public long? TotalRows { get; init; }

    /// <summary>Whether the source has rows that are not here.</summary>
    public bool HasMoreRows { get; init; }

    /// <summary>Says how large the whole is, and what else is not shown.</summary>
    public string? Footer { get; init; }

    /// <summary>Whether the columns are named above the rows.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Stands for the table in plain text.</summary>
    public string? PlainText { get; init; }
}
