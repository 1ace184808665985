using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>
/// No two rows with the same value in a column, or the same combination in several. Every row of a repeated value is at fault, or
/// (<paramref name="ExceptFirst"/>) those after the first. Rows that miss one of the values are not checked, as in SQL.
/// </summary>
internal sealed record UniqueRows(ValueList<string> ColumnNames, bool ExceptFirst = false) : Expectation
{
    public override string Column => string.Join(", ", ColumnNames);

    private protected override string Statement => $"{Quoting.Names(ColumnNames)} unique{(ExceptFirst ? " except first" : "")}";

    internal override ExpectationResult Check(Table table, ValidationContext context)
    {
        if (ColumnNames.FirstOrDefault(name => table.Find(name) is null) is { } unknown)
        {
            return Fact(ColumnExpectation.MissingColumn(table, unknown));
        }

        var columns = ColumnNames.Select(name => table[name]).ToList();
        var found = Repetitions.Find(columns, missingIsValue: false);
        return OfRows(context, found.Checked, ExceptFirst ? found.Later : found.All(), row => Row(table, row, Shown(columns, row), $"same as row {found.SameAs(row) + 1}"));
    }

    private static string Shown(List<Column> columns, int row) => Quoting.Shortened(string.Join(", ", columns.Select(column => column.Format(row))));
}
