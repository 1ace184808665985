namespace Solvent.Kernel.Formatting;

/// <summary>How much of a large value is shown. More than that is never read from a sequence.</summary>
public sealed record FormatterLimits
{
    /// <summary>Rows of a table, items of a sequence.</summary>
    public int Rows { get; init; } = 20;

    /// <summary>Columns of a table.</summary>
    public int Columns { get; init; } = 60;

    /// <summary>Items that a sequence within a table cell shows.</summary>
    public int NestedItems { get; init; } = 3;

    /// <summary>Characters of a text; the rest is counted.</summary>
    public int TextLength { get; init; } = 100_000;

    /// <summary>Characters of one cell of an HTML table.</summary>
    public int CellLength { get; init; } = 500;

    /// <summary>Items of a sequence that become JSON.</summary>
    public int JsonItems { get; init; } = 10_000;
}
