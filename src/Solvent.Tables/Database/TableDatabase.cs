using System.Globalization;
using DuckDB.NET.Data;

namespace Solvent.Tables;

/// <summary>
/// A private SQL database (DuckDB) over files with tables, for what is best said in SQL over rows and cells. It works in memory, moves what does
/// not fit to a folder of its own below the system's temporary folder, and reaches no network. One thread uses it at a time.
/// </summary>
public sealed class TableDatabase : IDisposable
{
    private const string ArrowCopy = "solvent_arrow_file";
    private const int Threads = 2;
    private const int RowsBetweenCancellationChecks = 1 << 12;
    private readonly DuckDBConnection _connection;

    private TableDatabase(DuckDBConnection connection, string spillFolder)
    {
        _connection = connection;
        SpillFolder = spillFolder;
    }

    internal string SpillFolder { get; }

    /// <summary>Opens an empty database.</summary>
    /// <param name="memory">The most memory that it takes before it moves to disk, in megabytes; by default what the machine bears.</param>
    public static TableDatabase Open(int? memory = null)
    {
        var spillFolder = Path.Combine(Path.GetTempPath(), $"solvent-tables-{Guid.NewGuid():N}");
        var connection = new DuckDBConnection(string.Create(
            CultureInfo.InvariantCulture,
            $"DataSource=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false;threads={Threads}"));
        connection.Open();
        var database = new TableDatabase(connection, spillFolder);
        // DuckDB creates the folder only when it spills.
        database.Execute($"SET temp_directory = {Sql.Literal(spillFolder)}; SET preserve_insertion_order = true; SET TimeZone = 'UTC';");
        if (memory is { } limit) database.Execute(string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{limit}MB'"));
        return database;
    }

    /// <summary>
    /// Copies a file (any format that <see cref="Table.Open"/> reads) into the relation <paramref name="relation"/>, in the order of its rows; the
    /// 0-based position of a row is its <c>rowid</c>.
    /// </summary>
    /// <returns>The columns of the relation.</returns>
    /// <exception cref="SolventException"><c>file-not-found</c> or <c>table-unreadable</c>, which names the file, the line and the cause.</exception>
    public IReadOnlyList<RelationColumn> AddFile(
        string relation, string path, TypeInference inference = TypeInference.Typed, CancellationToken cancellationToken = default)
        => FromFile(path, inference, select =>
        {
            Execute($"CREATE TABLE {Sql.Name(relation)} AS {select}", cancellationToken);
            return Describe($"SELECT * FROM {Sql.Name(relation)}", cancellationToken);
        }, cancellationToken);

    /// <summary>Copies chosen records of a delimited text file into the relation <paramref name="relation"/>, in their order.</summary>
    /// <param name="relation">The name of the relation.</param>
    /// <param name="records">The records of the file.</param>
    /// <param name="isMarked">Marks the records to copy.</param>
    /// <param name="types">The SQL type of each column.</param>
    /// <param name="position">The name of a further column for the 0-based position of a record in its file.</param>
    /// <param name="cancellationToken">Interrupts the copy.</param>
    /// <returns>The columns of the relation, without the position.</returns>
    /// <exception cref="SolventException"><c>table-unreadable</c>; <c>disk-full</c> in the temporary folder.</exception>
    public IReadOnlyList<RelationColumn> AddRecords(
        string relation, DelimitedRecords records, bool[] isMarked, IReadOnlyList<string> types, string position, CancellationToken cancellationToken = default)
    {
        var columns = records.Columns.Zip(types, (name, type) => new RelationColumn(name, type)).ToList();
        var declared = columns.Append(new RelationColumn(position, "BIGINT")).Select(column => $"{Sql.Name(column.Name)} {column.StorageType}");
        Execute($"CREATE TABLE {Sql.Name(relation)} ({string.Join(", ", declared)})", cancellationToken);
        var path = Path.Combine(SpillFolder, relation + ".csv");
        try
        {
            Directory.CreateDirectory(SpillFolder);
            using (var copy = File.Create(path)) records.CopyMarked(isMarked, copy, cancellationToken);
            if (new FileInfo(path).Length > 0) Execute($"INSERT INTO {Sql.Name(relation)} {FileSource.Records(path, records.Delimiter, records.Columns, types, position)}", cancellationToken);
            return columns;
        }
        catch (DuckDBException exception)
        {
            throw ReadFailure.Translate(TableFile.Find(records.Path), exception);
        }
        catch (IOException exception)
        {
            throw AtomicFile.WriteFailure(path, exception)!;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>From now on the database reads no file and changes no setting: what somebody wrote can be run.</summary>
    public void Seal() => Execute("SET enable_external_access = false; SET lock_configuration = true");

    /// <summary>Removes the rows of a relation that do not meet a condition which somebody wrote. <see cref="Seal"/> the database before.</summary>
    /// <returns>The number of rows that remain.</returns>
    /// <exception cref="SolventException"><c>condition-invalid</c>.</exception>
    public long Filter(string relation, string condition, CancellationToken cancellationToken = default)
    {
        SqlCondition.RequireOne(condition);
        try
        {
            Execute($"CREATE OR REPLACE TABLE {Sql.Name(relation)} AS SELECT * FROM {Sql.Name(relation)} WHERE (\n{condition}\n)", cancellationToken);
        }
        catch (DuckDBException exception)
        {
            throw SqlCondition.Invalid(condition, exception);
        }

        return (long)Query($"SELECT count(*) FROM {Sql.Name(relation)}", cancellationToken)[0][0]!;
    }

    /// <summary>Runs a query and hands out its rows one after another; SQL's NULL is <see langword="null"/>. The array is used again.</summary>
    public void ReadRows(string sql, Action<object?[]> read, CancellationToken cancellationToken = default)
        => Read(sql, reader =>
        {
            var row = new object?[reader.FieldCount];
            var count = 0L;
            while (reader.Read())
            {
                if (count++ % RowsBetweenCancellationChecks == 0) cancellationToken.ThrowIfCancellationRequested();
                for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
                read(row);
            }

            return count;
        }, cancellationToken);

    /// <summary>Runs statements that return nothing.</summary>
    public void Execute(string sql, CancellationToken cancellationToken = default)
    {
        using var command = Command(sql);
        Run(command, static command => command.ExecuteNonQuery(), cancellationToken);
    }

    /// <summary>Runs a query and returns its rows; SQL's NULL is <see langword="null"/>.</summary>
    public IReadOnlyList<object?[]> Query(string sql, CancellationToken cancellationToken = default)
    {
        using var command = Command(sql);
        return Run(command, Rows, cancellationToken);

        static List<object?[]> Rows(DuckDBCommand command)
        {
            var rows = new List<object?[]>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var row = new object?[reader.FieldCount];
                for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
                rows.Add(row);
            }

            return rows;
        }
    }

    /// <summary>Runs a query and returns its result as a table.</summary>
    public Table QueryTable(string sql, string name = "query", CancellationToken cancellationToken = default)
        => Load(sql, name, path: null, cancellationToken);

    /// <summary>One column of a relation as numbers, timestamps as seconds since 1970; <see cref="double.NaN"/> is a missing value.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="column">A column of numbers or timestamps.</param>
    /// <param name="rows">How many rows the relation has.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    /// <exception cref="InvalidDataException">The query failed.</exception>
    public double[] QueryNumbers(string relation, RelationColumn column, long rows, CancellationToken cancellationToken = default)
    {
        var values = new double[rows];
        var row = 0;
        ReadNumbers(
            relation,
            batch =>
            {
                batch.CopyTo(values.AsSpan(row));
                row += batch.Length;
            },
            column,
            cancellationToken);
        return values;
    }

    /// <summary>How often the values of a column occur: the most frequent one by one, the others together.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="column">A column of text or truth values.</param>
    /// <param name="most">The most values to count one by one; of those equally frequent with one that is left out, none is.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    public ValueCounts CountValues(string relation, RelationColumn column, int most, CancellationToken cancellationToken = default)
    {
        var rows = Query(
            $"""
            WITH counts AS (
                    SELECT {SqlTypes.AsText(column)} AS value, count(*) AS n FROM {Sql.Name(relation)} WHERE {Sql.Name(column.Name)} IS NOT NULL GROUP BY ALL),
                cut AS (SELECT coalesce((SELECT n FROM counts ORDER BY n DESC LIMIT 1 OFFSET {most.ToString(CultureInfo.InvariantCulture)}), 0) AS n)
            (SELECT value, n FROM counts WHERE n > (SELECT n FROM cut) ORDER BY n DESC, value)
            UNION ALL SELECT NULL, n FROM cut
            UNION ALL SELECT NULL, coalesce(sum(n), 0)::BIGINT FROM counts WHERE n <= (SELECT n FROM cut)
            """,
            cancellationToken);
        return new ValueCounts(
            [.. rows.Take(rows.Count - 2).Select(row => ((string)row[0]!, (long)row[1]!))], (long)rows[^1][1]!, (long)rows[^2][1]!);
    }

    /// <summary>Forgets everything and removes what was spilled.</summary>
    public void Dispose()
    {
        _connection.Dispose();
        try
        {
            if (Directory.Exists(SpillFolder)) Directory.Delete(SpillFolder, recursive: true);
        }
        catch (IOException)
        {
            // The system clears its temporary folder; a spill file that is still held there is no reason to fail.
        }
    }

    /// <summary>Copies the rows of an Arrow file into a relation that lasts as long as the file is read.</summary>
    /// <returns>The name of the relation.</returns>
    internal string CopyArrow(TableFile file, CancellationToken cancellationToken)
    {
        ArrowRows.Read(
            file,
            rows =>
            {
                Execute($"CREATE OR REPLACE TABLE {ArrowCopy} ({string.Join(", ", rows.Columns.Select(column => $"{Sql.Name(column.Name)} {column.SqlType}"))})", cancellationToken);
                Append("main", ArrowCopy, rows, cancellationToken);
            },
            cancellationToken);
        return ArrowCopy;
    }

    /// <summary>Adds rows to a relation.</summary>
    internal void Append(string schema, string relation, RowSource rows, CancellationToken cancellationToken)
        => RelationAppender.Append(_connection, schema, relation, rows, cancellationToken);

    /// <summary>Runs statements and reads what they return.</summary>
    internal T Read<T>(string sql, Func<DuckDBDataReader, T> read, CancellationToken cancellationToken)
    {
        using var command = Command(sql);
        command.UseStreamingMode = true;
        return Run(command, command =>
        {
            using var reader = command.ExecuteReader();
            return read(reader);
        }, cancellationToken);
    }

    /// <summary>Makes a file a relation: a Parquet file as it is, another one as a copy.</summary>
    internal IReadOnlyList<RelationColumn> AddSource(string relation, string path, CancellationToken cancellationToken)
        => FromFile(path, TypeInference.Typed, select =>
        {
            var kind = TableFile.Find(path).Format == TableFormat.Parquet ? "VIEW" : "TABLE";
            Execute($"CREATE {kind} {Sql.Name(relation)} AS {select}", cancellationToken);
            return Describe($"SELECT * FROM {Sql.Name(relation)}", cancellationToken);
        }, cancellationToken);

    internal long CountRelation(string relation, CancellationToken cancellationToken)
        => (long)Query($"SELECT count(*) FROM {Sql.Name(relation)}", cancellationToken)[0][0]!;

    /// <summary>Reads a column of a relation.</summary>
    internal Column ReadColumn(string relation, RelationColumn column, CancellationToken cancellationToken)
        => QueryTable($"SELECT {Sql.Name(column.Name)} FROM {Sql.Name(relation)}", column.Name, cancellationToken).Columns[0];

    /// <summary>Reads a column of numbers, or of timestamps as seconds since 1970, batch by batch.</summary>
    /// <exception cref="InvalidDataException">The query failed.</exception>
    internal void ReadNumbers(string relation, NumberBatch read, RelationColumn column, CancellationToken cancellationToken)
    {
        var isMoment = column.Kind == ColumnKind.Timestamp;
        var value = isMoment ? $"CAST({SqlTypes.Projection(column)} AS DOUBLE) / 1e6" : SqlTypes.Projection(column);
        NumberQuery.Read(_connection, $"SELECT {value} FROM {Sql.Name(relation)}", read, cancellationToken);
    }

    internal IReadOnlyList<RelationColumn> Describe(string select, CancellationToken cancellationToken = default)
        => Query($"DESCRIBE {select}", cancellationToken)
            .Select(row => new RelationColumn((string)row[0]!, (string)row[1]!)).ToList();

    internal Table Read(string path, CancellationToken cancellationToken)
        => FromFile(path, TypeInference.Typed, select => Load(select, Path.GetFileName(path), path, cancellationToken), cancellationToken);

    internal Table ReadHead(string path, int rows, CancellationToken cancellationToken)
        => FromFile(
            path,
            TypeInference.Typed,
            select => Load(string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM ({select}) LIMIT {rows}"), Path.GetFileName(path), path, cancellationToken),
            cancellationToken);

    internal long CountRows(string path, CancellationToken cancellationToken)
        => FromFile(path, TypeInference.Text, select => (long)Query($"SELECT count(*) FROM ({select})", cancellationToken)[0][0]!, cancellationToken);

    private T FromFile<T>(string path, TypeInference inference, Func<string, T> read, CancellationToken cancellationToken)
    {
        var file = TableFile.Find(path);
        try
        {
            return read(FileSource.Select(this, file, inference, cancellationToken));
        }
        catch (DuckDBException exception)
        {
            throw ReadFailure.Translate(file, exception);
        }
        finally
        {
            if (file.Format == TableFormat.Arrow) Execute($"DROP TABLE IF EXISTS {ArrowCopy}", CancellationToken.None);
        }
    }

    private Table Load(string select, string name, string? path, CancellationToken cancellationToken)
    {
        var columns = Describe(select, cancellationToken);
        using var command = Command($"SELECT {string.Join(", ", columns.Select(SqlTypes.Projection))} FROM ({select})");
        command.UseStreamingMode = true;
        var loader = new TableLoader(columns);
        Run(command, ReadAll, cancellationToken);
        return loader.Build(name, path);

        long ReadAll(DuckDBCommand command)
        {
            using var reader = command.ExecuteReader();
            return loader.ReadAll(reader, cancellationToken);
        }
    }

    private DuckDBCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static T Run<T>(DuckDBCommand command, Func<DuckDBCommand, T> run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var registration = cancellationToken.Register(static state => ((DuckDBCommand)state!).Cancel(), command);
        try
        {
            return run(command);
        }
        catch (DuckDBException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
