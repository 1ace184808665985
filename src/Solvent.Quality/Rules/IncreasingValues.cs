using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Values that never fall from row to row, or never rise (<paramref name="Falling"/>), or always differ too (<paramref name="Strictly"/>). Text is compared by code points.</summary>
internal sealed record IncreasingValues(string ColumnName, bool Strictly, bool Falling = false) : ValueExpectation(ColumnName)
{
    private protected override string Predicate => $"{(Strictly ? "strictly " : "")}{(Falling ? "decreasing" : "increasing")}";

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        var previous = -1;
        for (var row = 0; row < column.Length; row++)
        {
            if (column.IsMissing(row)) continue;
            var order = previous < 0 ? -1 : Compare(column, previous, row);
            if (Falling && previous >= 0) order = -order;
            previous = row;
            if (Strictly ? order >= 0 : order > 0) found.Failed.Add(row);
        }
    }

    private protected override string? Detail(Column column, int row)
    {
        while (--row >= 0)
        {
            if (!column.IsMissing(row)) return $"after {column.Format(row)}";
        }

        return null;
    }

    private static int Compare(Column column, int a, int b) => column switch
    {
        NumberColumn numbers => numbers[a].CompareTo(numbers[b]),
        TimestampColumn timestamps => Nullable.Compare(timestamps[a], timestamps[b]),
        BooleanColumn booleans => Nullable.Compare(booleans[a], booleans[b]),
        _ => string.CompareOrdinal(column.Format(a), column.Format(b)),
    };
}
