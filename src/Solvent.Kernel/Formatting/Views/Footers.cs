using System.Globalization;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>The line below a table that says what is not shown.</summary>
internal static class Footers
{
    /// <summary>The footer of a table of which <paramref name="shown"/> rows are shown, or <see langword="null"/> when there is nothing to say.</summary>
    public static string? Of(TableView table, int shown) => Join(Rows(table, shown), table.Footer);

    /// <summary>Of a table with pages: how many rows these go through, or <see langword="null"/> when they are all.</summary>
    public static string? Sent(TableView table) => !table.HasMoreRows ? null
        : table.TotalRows is { } total ? string.Create(CultureInfo.InvariantCulture, $"the first {table.Rows.Count:#,0} of {total:#,0} rows")
        : string.Create(CultureInfo.InvariantCulture, $"the first {table.Rows.Count:#,0} rows of more");

    public static string Size(long rows, int columns) => string.Create(CultureInfo.InvariantCulture, $"{rows:#,0} rows × {columns} columns");

    public static string? Join(params string?[] parts)
    {
        var text = string.Join(" · ", parts.Where(part => part is not null));
        return text.Length == 0 ? null : text;
    }

    private static string? Rows(TableView table, int shown)
    {
        if (!table.HasMoreRows && shown == table.Rows.Count) return null;
        var total = table.TotalRows ?? (table.HasMoreRows ? null : table.Rows.Count);
        return total is { } known ? string.Create(CultureInfo.InvariantCulture, $"… {known - shown:#,0} more") : "… more";
    }
}
