using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>One of two tables that are compared, as a relation of the database.</summary>
/// <param name="Relation">The relation, which may lack rows that both tables have.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Position">The expression for the position of a row in the whole table.</param>
/// <param name="Rows">The rows of the whole table.</param>
internal sealed record TableSide(string Relation, IReadOnlyList<RelationColumn> Columns, string Position, long Rows)
{
    /// <summary>Reads a whole file.</summary>
    public static TableSide OfFile(TableDatabase database, string relation, string path, CancellationToken cancellationToken)
    {
        var columns = database.AddFile(relation, path, TypeInference.Typed, cancellationToken);
        var rows = (long)database.Query($"SELECT count(*) FROM {relation}", cancellationToken)[0][0]!;
        if (!columns.Any(column => string.Equals(column.Name, "rowid", StringComparison.OrdinalIgnoreCase))) return new TableSide(relation, columns, "rowid", rows);
        // A column of that name hides the position that every relation has.
        var name = FreeName(columns.Select(column => column.Name));
        database.Execute($"CREATE OR REPLACE TABLE {relation} AS SELECT *, row_number() OVER () - 1 AS {name} FROM {relation}", cancellationToken);
        return new TableSide(relation, columns, name, rows);
    }

    /// <summary>Reads only the records that the other table has not.</summary>
    public static TableSide OfRecords(
        TableDatabase database, string relation, DelimitedRecords records, bool[] alone, IReadOnlyList<string> types, CancellationToken cancellationToken)
    {
        var name = FreeName(records.Columns);
        return new TableSide(relation, database.AddRecords(relation, records, alone, types, name, cancellationToken), name, records.Count);
    }

    /// <summary>Keeps only the rows that meet a condition; they keep their positions.</summary>
    /// <exception cref="SolventException"><c>condition-invalid</c>.</exception>
    public TableSide Filter(TableDatabase database, string condition, CancellationToken cancellationToken)
    {
        var name = FreeName(Columns.Select(column => column.Name));
        if (Position == "rowid") database.Execute($"CREATE OR REPLACE TABLE {Relation} AS SELECT *, rowid AS {name} FROM {Relation}", cancellationToken);
        var rows = database.Filter(Relation, condition, cancellationToken);
        return this with { Position = Position == "rowid" ? name : Position, Rows = rows };
    }

    private static string FreeName(IEnumerable<string> names)
    {
        var taken = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = "position";
        while (taken.Contains(name)) name += "_";
        return name;
    }
}
