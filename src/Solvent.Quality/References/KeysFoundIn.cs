using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>
/// Values, or combinations, that another table has (a foreign key), or does not have (<paramref name="Not"/>: identifiers of test rows that were trained on).
/// Rows that miss one of the values are not checked.
/// </summary>
internal sealed record KeysFoundIn(ValueList<string> ColumnNames, string OtherTable, ValueList<string> OtherNames, bool Not = false) : ReferenceExpectation(OtherTable)
{
    public override string Column => string.Join(", ", ColumnNames);

    private protected override string Statement
        => $"{Quoting.Names(ColumnNames)} {(Not ? "not " : "")}found in {Quoting.Name(OtherTable)}{(OtherNames.Equals(ColumnNames) ? "" : $" as {Quoting.Names(OtherNames)}")}";

    private protected override ExpectationResult Check(Table table, Table other, ValidationContext context)
    {
        if (Find(table, ColumnNames, out var problem) is not { } columns || Find(other, OtherNames, out problem) is not { } others) return Fact(problem);
        var matches = KeyMatch.Find(columns, others, missingIsValue: false);
        var failed = new List<int>();
        long @checked = 0;
        for (var row = 0; row < matches.Length; row++)
        {
            if (matches[row] == KeyMatch.LacksValue) continue;
            @checked++;
            if ((matches[row] == KeyMatch.None) != Not) failed.Add(row);
        }

        return OfRows(context, @checked, failed, row => Row(table, row, Shown(columns, row), Not
            ? string.Create(CultureInfo.InvariantCulture, $"row {matches[row] + 1} of {other.Name}")
            : null));
    }
}
