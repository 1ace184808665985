namespace Solvent.Kernel.Formatting;

/// <summary>How much of a large value is shown. More than that is never read from a sequence.</summary>
public sealed record FormatterLimits
{
    /// <summary>Rows of a table, items of a sequence that are seen at once: in plain text, and on a page of an HTML table.</summary>
    public int Rows { get; init; } = 20;

    /// <summary>Rows that an HTML table holds, to sort, filter and page through. Past the first <see cref="Rows"/> a slow sequence holds fewer.</summary>
    public int TableRows { get; init; } = 100;

    /// <summary>Columns of a table.</summary>
    public int Columns { get; init; } = 60;

    /// <summary>Items that a sequence within a table cell shows.</summary>
    public int NestedItems { get; init; } = 3;

    /// <summary>The rows to take from a source.</summary>
    internal int ReadRows => Math.Max(Rows, TableRows);

    /// <summary>Characters of a text; the rest is counted.</summary>
    public int TextLength { get; init; } = 100_000;

    /// <summary>Characters of one cell of an HTML table.</summary>
    public int CellLength { get; init; } = 500;

    /// <summary>Items of a sequence that become JSON.</summary>
    public int JsonItems { get; init; } = 10_000;
}
