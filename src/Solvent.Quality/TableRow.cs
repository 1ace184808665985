using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>One row, for a predicate over several columns.</summary>
public sealed class TableRow
{
    private readonly Table _table;
    private readonly int _row;

    internal TableRow(Table table, int row)
    {
        _table = table;
        _row = row;
    }

    /// <summary>The data row, 1-based.</summary>
    public long Number => _row + 1L;

    /// <summary>The value of <paramref name="column"/> as text, or <see langword="null"/> when it is missing.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c>.</exception>
    public string? this[string column] => _table[column].Format(_row);

    /// <summary>The number in <paramref name="column"/>; <see cref="double.NaN"/> when it is missing.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c>, or <c>column-kind</c> when the column holds no numbers.</exception>
    public double Value(string column) => Of<NumberColumn>(column, "numbers")[_row];

    /// <summary>The timestamp in <paramref name="column"/>, or <see langword="null"/> when it is missing.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c>, or <c>column-kind</c> when the column holds no timestamps.</exception>
    public DateTime? Time(string column) => Of<TimestampColumn>(column, "timestamps")[_row];

    /// <summary>True or false in <paramref name="column"/>, or <see langword="null"/> when it is missing.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c>, or <c>column-kind</c> when the column holds something else.</exception>
    public bool? Flag(string column) => Of<BooleanColumn>(column, "true or false")[_row];

    private T Of<T>(string name, string content)
        where T : Column
        => _table[name] as T ?? throw new SolventException("column-kind", $"The column '{name}' of '{_table.Name}' does not hold {content}: it is {_table[name].StorageType}.")
        {
            File = _table.Path,
            Hint = "Read it as text with row[\"name\"], or correct the values.",
        };
}
