using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Values that never fall from row to row, or (<paramref name="Strictly"/>) always rise. Text is compared by code points.</summary>
internal sealed record IncreasingValues(string ColumnName, bool Strictly) : ColumnExpectation(ColumnName)
{
    private protected override string Predicate => Strictly ? "strictly increasing" : "increasing";

    private protected override Func<int, bool> Holds(Column column, TimeProvider time)
    {
        int? previous = null;
        return row =>
        {
            var order = previous is { } before ? Compare(column, before, row) : -1;
            previous = row;
            return Strictly ? order < 0 : order <= 0;
        };
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
