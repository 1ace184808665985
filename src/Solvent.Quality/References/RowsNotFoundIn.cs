using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>No row that another table has too, with the same value in every column that both have: test rows that were trained on.</summary>
internal sealed record RowsNotFoundIn(string OtherTable) : ReferenceExpectation(OtherTable)
{
    private protected override string Statement => $"rows not found in {Quoting.Name(OtherTable)}";

    private protected override ExpectationResult Check(Table table, Table other, ValidationContext context)
    {
        var columns = table.Columns.Where(column => other.Find(column.Name) is not null).ToList();
        if (columns.Count == 0) return Fact($"it has no column in common with '{other.Name}'");
        var matches = KeyMatch.Find(columns, [.. columns.Select(column => other[column.Name])], missingIsValue: true);
        List<int> failed = [.. Enumerable.Range(0, matches.Length).Where(row => matches[row] >= 0)];
        return OfRows(context, matches.Length, failed, row => Row(
            table, row, Shown(columns, row), string.Create(CultureInfo.InvariantCulture, $"row {matches[row] + 1} of {other.Name}")));
    }
}
