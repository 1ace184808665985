using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Rows that a predicate in code holds for. It has no text form but a comment.</summary>
internal sealed record RowsSatisfy(string Description, Func<TableRow, bool> Holds) : Expectation
{
    private protected override string Statement => $"# {Description.ReplaceLineEndings(" ")} (in code)";

    internal override ExpectationResult Check(Table table, ValidationContext context)
    {
        var failed = new List<int>();
        for (var row = 0; row < table.RowCount; row++)
        {
            if (!Holds(new TableRow(table, row))) failed.Add(row);
        }

        return OfRows(context, table.RowCount, failed, row => Row(table, row, Describe(table, row))) with { Expectation = Description };
    }

    private static string Describe(Table table, int row)
        => Quoting.Shortened(string.Join(", ", table.Columns.Select(column => $"{column.Name}={column.Format(row)}")));
}
