using Solvent.Tables;

namespace Solvent.Commands.Views;

/// <summary>The first rows of a table, with the types of its columns.</summary>
internal static class TableView
{
    private const int MostRows = 10;
    private const int MostColumns = 40;

    public static ResultView Of(Table table, int mostRows = MostRows)
    {
        var columns = table.Columns.Take(MostColumns).ToList();
        var rows = Enumerable.Range(0, (int)Math.Min(mostRows, table.RowCount)).Select(row => columns.Select(column => (ViewCell)column.Format(row)).ToList());
        var types = new FactsBlock([.. columns.Select(column => new Fact(column.Name, Kind(column)))]);
        var block = new TableBlock([.. columns.Select(Head)], [.. rows]) { Note = Note(table, mostRows) };
        return new ResultView(
            $"{table.Name}: {ViewFormat.Plural(table.RowCount, "row")}, {ViewFormat.Plural(table.Columns.Count, "column")}",
            columns.Any(column => column.MissingCount > 0) ? [block, new HeadingBlock("Columns"), types] : [block]);
    }

    private static ViewColumn Head(Column column)
        => new(column.Name, column.Kind == ColumnKind.Number ? ColumnAlignment.Right : ColumnAlignment.Left);

    private static string Kind(Column column) => column.MissingCount == 0
        ? column.StorageType
        : $"{column.StorageType}, {ViewFormat.Percent(column.MissingShare)} missing";

    private static string? Note(Table table, int mostRows)
    {
        var rows = Math.Max(0, table.RowCount - mostRows);
        var columns = Math.Max(0, table.Columns.Count - MostColumns);
        return (rows, columns) switch
        {
            (0, 0) => null,
            (_, 0) => $"{ViewFormat.Plural(rows, "more row")}.",
            (0, _) => $"{ViewFormat.Plural(columns, "more column")}.",
            _ => $"{ViewFormat.Plural(rows, "more row")}, {ViewFormat.Plural(columns, "more column")}.",
        };
    }
}
