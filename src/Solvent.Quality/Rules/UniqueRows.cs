using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>No two rows with the same value in a column, or the same combination in several. Rows that miss one of the values are not checked, as in SQL.</summary>
internal sealed record UniqueRows(ValueList<string> ColumnNames) : Expectation
{
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
        var (@checked, failed, examples) = Repetitions.Find(table, columns, RowKeys.Of(columns, missingIsValue: false));
        return Result(failed == 0, @checked, failed, examples);
    }
}
