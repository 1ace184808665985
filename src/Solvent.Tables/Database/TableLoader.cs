using DuckDB.NET.Data;

namespace Solvent.Tables;

/// <summary>Fills columns from the rows of a query whose expressions are <see cref="SqlTypes.Projection"/>.</summary>
internal sealed class TableLoader
{
    private const int RowsBetweenCancellationChecks = 1 << 14;
    private readonly ColumnBuilder[] _builders;
    private long _rows;

    public TableLoader(IReadOnlyList<RelationColumn> columns)
        => _builders = [.. columns.Select(column => ColumnBuilder.Create(column.Name, column.Kind, column.StorageType))];

    public long ReadAll(DuckDBDataReader reader, CancellationToken cancellationToken)
    {
        while (reader.Read())
        {
            if (_rows++ % RowsBetweenCancellationChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < _builders.Length; i++) Add(_builders[i], reader, i);
        }

        return _rows;
    }

    public Table Build(string name, string? path) => new(name, [.. _builders.Select(builder => builder.Build())], _rows, path);

    private static void Add(ColumnBuilder builder, DuckDBDataReader reader, int index)
    {
        if (reader.IsDBNull(index))
        {
            builder.Add(null);
            return;
        }

        switch (builder)
        {
            case ColumnBuilder.Numbers numbers:
                numbers.Add(reader.GetDouble(index));
                break;
            case ColumnBuilder.Texts texts:
                texts.Add(reader.GetString(index));
                break;
            case ColumnBuilder.Timestamps timestamps:
                timestamps.AddMicroseconds(reader.GetInt64(index));
                break;
            default:
                builder.Add(reader.GetBoolean(index));
                break;
        }
    }
}
