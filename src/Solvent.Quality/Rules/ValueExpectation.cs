using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>An expectation about the values of one column, row by row.</summary>
internal abstract record ValueExpectation(string ColumnName) : ColumnExpectation(ColumnName)
{
    /// <summary>What a value is that can be checked, for those that are not: <c>a number</c>.</summary>
    private protected virtual string Readable => "a number";

    /// <summary>Adds the 0-based rows at fault in ascending order; rows without a value are none.</summary>
    private protected abstract void Find(Column column, RowFinding found, ValidationContext context);

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        var found = new RowFinding();
        Find(column, found, context);
        var result = OfRows(
            context, column.Length - column.MissingCount - found.Unreadable.Count, found.Failed, row => Row(table, row, column.Format(row), found.Detail is { } detail ? detail(row) : Detail(column, row)));
        return found.Unreadable is [var first, ..] ? WithUnreadable(result, table, column, found, first, context) : result;
    }

    private protected virtual string? Detail(Column column, int row) => null;

    /// <summary>Adds the rows whose text does not satisfy <paramref name="holds"/>, which is asked once for each distinct text.</summary>
    private protected static void FindText(Column column, List<int> failed, Func<string, bool> holds)
    {
        if (column is not TextColumn text)
        {
            for (var row = 0; row < column.Length; row++)
            {
                if (column.Format(row) is { } value && !holds(value)) failed.Add(row);
            }

            return;
        }

        var verdicts = text.Categories.Select(holds).ToArray();
        var codes = text.Codes;
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0 && !verdicts[codes[row]]) failed.Add(row);
        }
    }

    private ExpectationResult WithUnreadable(ExpectationResult result, Table table, Column column, RowFinding found, int first, ValidationContext context)
    {
        var count = found.Unreadable.Count;
        return result with
        {
            Passed = false,
            Unreadable = count,
            Problem = string.Create(
                CultureInfo.InvariantCulture,
                $"{count} {(count == 1 ? "value is" : "values are")} not {Readable}, first in row {first + 1}: '{Quoting.Shortened(column.Format(first)!)}'"),
            Examples =
            [
                .. result.Examples,
                .. found.Unreadable.Take(context.ShownRows - result.Examples.Count).Select(row => Row(table, row, column.Format(row), $"not {Readable}")),
            ],
        };
    }
}
