using System.Text;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>No two rows with the same value in a column, or the same combination in several. Rows that miss one of the values are not checked, as in SQL.</summary>
internal sealed record UniqueRows(ValueList<string> ColumnNames) : Expectation
{
    private const char Separator = '\u001F';

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

        var columns = ColumnNames.Select(name => table[name]).ToArray();
        var firstRows = new Dictionary<string, int>(StringComparer.Ordinal);
        var examples = new List<FailedRow>();
        long @checked = 0, failed = 0;
        for (var row = 0; row < table.RowCount; row++)
        {
            if (KeyOf(columns, row) is not { } key) continue;
            @checked++;
            if (firstRows.TryAdd(key, row)) continue;
            failed++;
            if (examples.Count < MostExamples)
            {
                examples.Add(Row(table, row, key.Replace(Separator.ToString(), ", ", StringComparison.Ordinal), $"same as row {firstRows[key] + 1}"));
            }
        }

        return Result(failed == 0, @checked, failed, examples);
    }

    private static string? KeyOf(Column[] columns, int row)
    {
        if (columns.Length == 1) return columns[0].Format(row);
        var key = new StringBuilder();
        foreach (var column in columns)
        {
            if (column.Format(row) is not { } value) return null;
            if (key.Length > 0) key.Append(Separator);
            key.Append(value);
        }

        return key.ToString();
    }
}
