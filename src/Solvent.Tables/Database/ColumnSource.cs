using DuckDB.NET.Data;

namespace Solvent.Tables;

/// <summary>
/// The columns of a file, read one at a time instead of all into memory: those of a Parquet file from the file itself, those of others from a copy in a database that moves
/// to disk what does not fit into memory. Threads may share it; they read in turn.
/// </summary>
public sealed class ColumnSource : IDisposable
{
    private const string Relation = "source";
    private readonly Lock _turn = new();
    private readonly TableDatabase _database;
    private readonly string _path;

    private ColumnSource(TableDatabase database, string path, IReadOnlyList<RelationColumn> columns, CancellationToken cancellationToken)
    {
        _database = database;
        _path = path;
        Columns = columns;
        Rows = database.CountRelation(Relation, cancellationToken);
    }

    /// <summary>What the file is called in reports.</summary>
    public string Name => Path.GetFileName(_path);

    /// <summary>Number of rows.</summary>
    public long Rows { get; }

    /// <summary>The columns in the order of the file.</summary>
    public IReadOnlyList<RelationColumn> Columns { get; }

    /// <summary>Opens a file of any format that <see cref="Table.Open"/> reads.</summary>
    /// <param name="path">The file.</param>
    /// <param name="memory">The most memory that the database takes before it moves to disk, in megabytes; by default what the machine bears.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SolventException"><c>file-not-found</c> or <c>table-unreadable</c>.</exception>
    public static ColumnSource Open(string path, int? memory = null, CancellationToken cancellationToken = default)
    {
        TableActivity.RaiseReading(path, cancellationToken);
        var database = TableDatabase.Open(memory);
        try
        {
            var columns = database.AddSource(Relation, path, cancellationToken);
            return new ColumnSource(database, path, columns, cancellationToken);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The column called <paramref name="name"/> (case matters), or <see langword="null"/>.</summary>
    public RelationColumn? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>Reads a column as a whole.</summary>
    /// <exception cref="SolventException"><c>table-unreadable</c>.</exception>
    public Column Read(RelationColumn column, CancellationToken cancellationToken = default)
    {
        return InTurn(() => _database.ReadColumn(Relation, column, cancellationToken));
    }

    /// <summary>Reads a column of numbers, or of timestamps as seconds since 1970, batch by batch.</summary>
    /// <exception cref="SolventException"><c>table-unreadable</c>.</exception>
    public void ReadNumbers(RelationColumn column, NumberBatch read, CancellationToken cancellationToken = default)
    {
        InTurn(() =>
        {
            _database.ReadNumbers(Relation, read, column, cancellationToken);
            return column;
        });
    }

    /// <summary>Counts the values of a column of text or truth values.</summary>
    /// <param name="column">The column.</param>
    /// <param name="most">The most values to count one by one.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SolventException"><c>table-unreadable</c>.</exception>
    public ValueCounts CountValues(RelationColumn column, int most, CancellationToken cancellationToken = default)
    {
        return InTurn(() => _database.CountValues(Relation, column, most, cancellationToken));
    }

    /// <summary>Forgets the copy, where there is one.</summary>
    public void Dispose() => _database.Dispose();

    private T InTurn<T>(Func<T> read)
    {
        try
        {
            lock (_turn) return read();
        }
        catch (Exception exception) when (exception is DuckDBException or InvalidDataException)
        {
            throw ReadFailure.Translate(TableFile.Find(_path), exception);
        }
    }
}
