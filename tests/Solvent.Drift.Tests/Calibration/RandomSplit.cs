using Solvent.Tables;

namespace Solvent.Drift.Tests;

/// <summary>Two random parts of a real table, so that both come from one distribution.</summary>
internal sealed class RandomSplit
{
    private readonly Table _table;
    private readonly int[] _reference;
    private readonly int[] _current;

    private RandomSplit(Table table, int[] reference, int[] current)
    {
        _table = table;
        _reference = reference;
        _current = current;
    }

    /// <summary>Parts of the rows, by shares that add up to at most 1.</summary>
    public static RandomSplit Of(Table table, double reference, double current, int seed)
    {
        int[] rows = [.. Enumerable.Range(0, (int)table.RowCount)];
        new Random(seed).Shuffle(rows);
        var (n, m) = ((int)(reference * rows.Length), (int)(current * rows.Length));
        return new RandomSplit(table, rows[..n], rows[n..(n + m)]);
    }

    /// <summary>Compares both parts, with the numbers of one column of the current part changed.</summary>
    public DriftReport Compare(string? changed = null, Func<double, double>? change = null, DriftOptions? options = null) => DriftDetection.Compare(
        _table.Columns.Where(column => !column.Name.StartsWith("split_", StringComparison.Ordinal)).Select(column => (Func<ColumnSamples>)(() => new ColumnSamples(
            column.Name, Sample(column, _reference, value => value), Sample(column, _current, column.Name == changed ? change! : value => value)))),
        options,
        TestContext.Current.CancellationToken);

    private static ColumnSample Sample(Column column, int[] rows, Func<double, double> change)
    {
        switch (column)
        {
            case NumberColumn numbers:
                return ColumnSample.OfNumbers(ColumnKind.Number, Array.ConvertAll(rows, row => change(numbers[row])));
            case TimestampColumn timestamps:
                return Sample(Table.FromRows(rows.Select(row => new { value = timestamps[row] })));
            default:
                return Sample(Table.FromRows(rows.Select(row => new { value = column.Format(row) })));
        }

        static ColumnSample Sample(Table table) => ColumnSample.Of(table.Columns[0]);
    }
}
