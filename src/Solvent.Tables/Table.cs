using Microsoft.Data.Analysis;
using Microsoft.ML;

namespace Solvent.Tables;

/// <summary>A table in memory, column by column. It never changes after it was opened, so threads may share it.</summary>
public sealed class Table
{
    private readonly Dictionary<string, Column> _columns;

    internal Table(string name, IReadOnlyList<Column> columns, long rowCount, string? path = null)
    {
        Name = name;
        Columns = columns;
        RowCount = rowCount;
        Path = path;
        _columns = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    /// <summary>A table without columns and rows.</summary>
    public static Table Empty(string name) => new(name, [], 0);

    /// <summary>What the table is called in reports: the file name, or the name it was given.</summary>
    public string Name { get; }

    /// <summary>The file that the table was opened from, as it was given; <see langword="null"/> for a table from memory.</summary>
    public string? Path { get; }

    /// <summary>Number of data rows.</summary>
    public long RowCount { get; }

    /// <summary>The columns in the order of the source.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The column called <paramref name="name"/> (case matters).</summary>
    /// <exception cref="SolventException"><c>column-not-found</c>, with the nearest name.</exception>
    public Column this[string name] => Find(name) ?? throw new SolventException(
        "column-not-found", $"'{Name}' has no column '{name}'.")
    {
        File = Path,
        Hint = NearestName.Suggestion(name, _columns.Keys) ?? $"Its columns are: {string.Join(", ", Columns.Select(column => column.Name))}.",
    };

    /// <summary>The column called <paramref name="name"/> (case matters), or <see langword="null"/>.</summary>
    public Column? Find(string name) => _columns.GetValueOrDefault(name);

    /// <summary>
    /// Reads a file. The format follows the extension (.csv, .tsv, .parquet, .arrow, .feather, .json, .jsonl, .ndjson; text formats also with .gz) and,
    /// for any other extension, the first bytes. The first record of a CSV or TSV file names the columns, and an empty field is a missing value.
    /// </summary>
    /// <exception cref="SolventException"><c>file-not-found</c> or <c>table-unreadable</c>, which names the file, the line and the cause.</exception>
    public static Table Open(string path, CancellationToken cancellationToken = default)
    {
        TableActivity.RaiseReading(path, cancellationToken);
        using var database = TableDatabase.Open();
        return database.Read(path, cancellationToken);
    }

    /// <summary>Reads the first rows of a file, with the types that the whole file has.</summary>
    /// <param name="path">As for <see cref="Open"/>.</param>
    /// <param name="rows">The most rows to read, 0 or more.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SolventException"><c>file-not-found</c> or <c>table-unreadable</c>.</exception>
    public static Table OpenHead(string path, int rows, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        using var database = TableDatabase.Open();
        return database.ReadHead(path, rows, cancellationToken);
    }

    /// <summary>Counts the data rows of a file without keeping them.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c> or <c>table-unreadable</c>.</exception>
    public static long CountRows(string path, CancellationToken cancellationToken = default)
    {
        if (DelimitedRowCounter.Count(path, cancellationToken) is { } rows) return rows;
        using var database = TableDatabase.Open();
        return database.CountRows(path, cancellationToken);
    }

    /// <summary>Copies an ML.NET data view; columns that hold vectors, keys and other types without one plain value a row are left out.</summary>
    public static Table From(IDataView data, string name = "data") => DataViewReader.Read(data, name);

    /// <summary>Copies a data frame.</summary>
    public static Table From(DataFrame data, string name = "data") => DataFrameReader.Read(data, name);

    /// <summary>Copies the table into a data frame: whole numbers as Int64, fractions as Double, text, truth values and timestamps as such, missing values as null.</summary>
    public DataFrame ToDataFrame() => DataFrameWriter.Write(this);

    /// <summary>
    /// The table as ML.NET reads it, without a copy: numbers as Single, which is what trainers take, with NaN for missing ones; whole numbers that a Single cannot hold
    /// as Int64; truth values, timestamps and text as such, a missing text as an empty one.
    /// </summary>
    public IDataView ToDataView() => new TableDataView(this);

    /// <summary>Copies objects: one row each, one column for each public property or field that can be read.</summary>
    public static Table FromRows<T>(IEnumerable<T> rows, string name = "rows") => RowReader.Read(rows, name);

    /// <summary>
    /// Writes the table as CSV (UTF-8, comma, <c>\n</c>, quotes where needed), replacing the file as a whole or not at all.
    /// Missing values become empty fields.
    /// </summary>
    /// <exception cref="SolventException"><c>disk-full</c> or <c>write-failed</c>.</exception>
    public Task WriteCsvAsync(string path, CancellationToken cancellationToken = default)
        => CsvTableWriter.WriteAsync(this, path, cancellationToken);

    /// <inheritdoc cref="WriteCsvAsync"/>
    public void WriteCsv(string path) => WriteCsvAsync(path).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {RowCount} rows, {Columns.Count} columns";
}
