using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>No two rows with the same value in a column, or the same combination in several. Rows that miss one of the values are not checked, as in SQL.</summary>
internal sealed record UniqueRows(ValueList<string> ColumnNames) : Expectation
{
    private const int NotSeen = -1;

    public override string Column => string.Join(", ", ColumnNames);

    private protected override string Statement => ColumnNames.Count == 1
        ? $"{Quoting.Name(ColumnNames[0])} unique"
        : $"({string.Join(", ", ColumnNames.Select(Quoting.Name))}) unique";

    internal override ExpectationResult Check(Table table, TimeProvider time)
    {
        if (ColumnNames.FirstOrDefault(name => table.Find(name) is null) is { } unknown)
        {
            return Fact(ColumnExpectation.MissingColumn(table, unknown));
        }

        var columns = ColumnNames.Select(name => table[name]).ToList();
        var keys = RowKeys.Of(columns);
        var firstRows = new int[keys.Length];
        firstRows.AsSpan().Fill(NotSeen);
        var examples = new List<FailedRow>();
        long @checked = 0, failed = 0;
        for (var row = 0; row < keys.Length; row++)
        {
            if (keys[row] < 0) continue;
            @checked++;
            ref var first = ref firstRows[keys[row]];
            if (first == NotSeen)
            {
                first = row;
                continue;
            }

            failed++;
            if (examples.Count < MostExamples) examples.Add(Row(table, row, ValuesOf(columns, row), $"same as row {first + 1}"));
        }

        return Result(failed == 0, @checked, failed, examples);
    }

    private static string ValuesOf(List<Column> columns, int row) => string.Join(", ", columns.Select(column => column.Format(row)));
}
