using DuckDB.NET.Data;

namespace Solvent.Tables;

/// <summary>
/// SQL over tables that a caller lends it, over local files, and over what earlier texts have created. A created table hides a lent one of the
/// same name. One thread uses it at a time.
/// </summary>
public sealed class SqlSession : IDisposable
{
    private const string LentSchema = "lent";
    private readonly TableDatabase _database = TableDatabase.Open();
    private readonly string _folder;
    private readonly HashSet<string> _versions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Starts a session.</summary>
    /// <param name="folder">Where relative paths in SQL start from.</param>
    public SqlSession(string folder)
    {
        _folder = folder;
        _database.Execute($"""
            CREATE SCHEMA {LentSchema};
            SET search_path = 'main,{LentSchema}';
            SET file_search_path = {Sql.Literal(folder)};
            SET custom_extension_repository = {Sql.Literal(Path.Combine(_database.SpillFolder, "none"))};
            """);
    }

    /// <summary>Whether a statement has created a table or view of this name.</summary>
    public bool HasCreated(string name)
        => _database.Query($"SELECT 1 FROM information_schema.tables WHERE table_schema = 'main' AND lower(table_name) = lower({Sql.Literal(name)})").Count > 0;

    /// <summary>Lends rows under a name, in the place of those that were lent under it before.</summary>
    public void Lend(string name, RowSource rows, CancellationToken cancellationToken = default)
    {
        var columns = string.Join(", ", rows.Columns.Select(column => $"{Sql.Name(column.Name)} {column.SqlType}"));
        _database.Execute($"CREATE OR REPLACE TABLE {LentSchema}.{Sql.Name(name)} ({columns})", cancellationToken);
        _database.Append(LentSchema, name, rows, cancellationToken);
    }

    /// <summary>Lends a file that never changes under a name; it is read once.</summary>
    public void LendFile(string name, string path, CancellationToken cancellationToken = default)
    {
        if (_versions.Contains(name)) return;
        _database.AddFile(name, path, cancellationToken: cancellationToken);
        _versions.Add(name);
    }

    /// <summary>Runs the statements of a text.</summary>
    /// <param name="sql">One statement or several.</param>
    /// <param name="name">What the table of the result is called.</param>
    /// <param name="mostRows">How many rows of the result are kept.</param>
    /// <param name="cancellationToken">Interrupts the statements.</param>
    /// <exception cref="SolventException"><c>sql-error</c> with the line in <paramref name="sql"/>, or <c>sql-empty</c>.</exception>
    public SqlResult Run(string sql, string name, int mostRows, CancellationToken cancellationToken = default)
    {
        if (TableActivity.IsHeard)
        {
            foreach (var file in SqlFiles.Find(sql, _folder)) TableActivity.RaiseReading(file, cancellationToken);
        }

        try
        {
            return _database.Read(sql, reader => SqlResultReader.Read(reader, name, mostRows, cancellationToken), cancellationToken);
        }
        catch (DuckDBException exception)
        {
            throw SqlFailure.Translate(exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
