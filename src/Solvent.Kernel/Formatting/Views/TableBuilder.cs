using System.Globalization;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>Makes a table out of raw values.</summary>
/// <param name="inline">Writes one value into a cell.</param>
/// <param name="limits">How many columns are shown.</param>
internal sealed class TableBuilder(InlineText inline, FormatterLimits limits)
{
    /// <summary>What is shown for a missing value.</summary>
    public string MissingText { get; init; } = "null";

    /// <param name="columns">The headers; whether a column is numeric is found out from its values.</param>
    /// <param name="rows">A value for each column.</param>
    public TableView Build(IReadOnlyList<TableColumn> columns, IReadOnlyList<object?[]> rows)
    {
        var shown = Math.Min(columns.Count, limits.Columns);
        var cells = rows.Select(_ => new TableCell[shown]).ToList();
        var headers = new TableColumn[shown];
        for (var column = 0; column < shown; column++)
        {
            var values = rows.Select(row => row[column]).ToList();
            var write = Writer(values);
            for (var row = 0; row < cells.Count; row++) cells[row][column] = Cell(values[row], write);
            var isNumeric = cells.Exists(row => row[column].Kind == CellKind.Number) && cells.TrueForAll(row => row[column].Kind is CellKind.Number or CellKind.Missing);
            headers[column] = columns[column] with { IsNumeric = isNumeric };
        }

        var hidden = columns.Count - shown;
        return new TableView(headers, cells)
        {
            Footer = hidden > 0 ? string.Create(CultureInfo.InvariantCulture, $"… {hidden} more columns") : null,
        };
    }

    /// <summary>The cell of one value by itself.</summary>
    public TableCell Cell(object? value) => Cell(value, static value => ScalarText.Of(value)!);

    private static Func<object, string> Writer(List<object?> values)
    {
        var present = values.Where(value => value is not (null or DBNull)).ToList();
        if (present.Count > 0 && present.TrueForAll(value => value is double or float))
        {
            var format = ColumnFormat.OfNumbers([.. present.Select(value => Convert.ToDouble(value, CultureInfo.InvariantCulture))]);
            return value => format(Convert.ToDouble(value, CultureInfo.InvariantCulture));
        }

        if (present.Count > 0 && present.TrueForAll(value => value is DateTime))
        {
            var format = ColumnFormat.OfTimes([.. present.Cast<DateTime>()]);
            return value => format((DateTime)value);
        }

        return static value => ScalarText.Of(value)!;
    }

    // A text of six digits puts numbers in order that differ in them; the others need a few more.
    private static double? KeyOf(double number, string text, string precision)
    {
        if (!double.IsFinite(number)) return null;
        var key = double.Parse(number.ToString(precision, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture) == key ? null : key;
    }

    private TableCell Cell(object? value, Func<object, string> write) => value switch
    {
        null or DBNull => new TableCell(MissingText, CellKind.Missing),
        ReadFailure failure => new TableCell(ErrorText.Of(failure.Exception), CellKind.Error),
        _ when inline.Custom(value) is { } custom => custom,
        double number => new TableCell(write(value), CellKind.Number, SortKey: KeyOf(number, write(value), "G9")),
        float number => new TableCell(write(value), CellKind.Number, SortKey: KeyOf(number, write(value), "G7")),
        _ when ScalarText.IsNumber(value) => new TableCell(write(value), CellKind.Number),
        DateTime => new TableCell(write(value)),
        TimeSpan duration => new TableCell(inline.Of(value), SortKey: duration.TotalSeconds),
        DateTimeOffset time => new TableCell(inline.Of(value), SortKey: time.UtcTicks),
        _ => new TableCell(inline.Of(value)),
    };
}
