using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Rows that a predicate in code holds for. It has no text form but a comment.</summary>
internal sealed record RowsSatisfy(string Description, Func<TableRow, bool> Holds) : Expectation
{
    private protected override string Statement => $"# {Description.ReplaceLineEndings(" ")} (in code)";

    internal override ExpectationResult Check(Table table, TimeProvider time)
    {
        var examples = new List<FailedRow>();
        long failed = 0;
        for (var row = 0; row < table.RowCount; row++)
        {
            if (Holds(new TableRow(table, row))) continue;
            failed++;
            if (examples.Count < MostExamples) examples.Add(Row(table, row, Describe(table, row)));
        }

        return Result(failed == 0, table.RowCount, failed, examples) with { Expectation = Description };
    }

    private static string Describe(Table table, int row)
        => Quoting.Shortened(string.Join(", ", table.Columns.Select(column => $"{column.Name}={column.Format(row)}")));
}
