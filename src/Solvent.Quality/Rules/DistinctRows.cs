using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>No row that agrees with an earlier one in every column; two missing values agree.</summary>
internal sealed record DistinctRows : Expectation
{
    private protected override string Statement => "rows distinct";

    internal override ExpectationResult Check(Table table, ValidationContext context)
    {
        if (table.Columns.Count == 0) return Fact(null);
        var found = Repetitions.Find(table.Columns, missingIsValue: true);
        return OfRows(context, found.Checked, found.Later, row => Row(table, row, Shown(table, row), $"same as row {found.SameAs(row) + 1}"));
    }

    private static string Shown(Table table, int row) => Quoting.Shortened(string.Join(", ", table.Columns.Select(column => column.Format(row))));
}
