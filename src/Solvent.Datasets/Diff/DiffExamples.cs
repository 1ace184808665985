using System.Globalization;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Takes examples out of the rows that differ.</summary>
internal sealed class DiffExamples(TablePair tables, int count, CancellationToken cancellationToken)
{
    private const int MostColumns = 100;

    /// <summary>Changed cells in the order of the rows, then of the columns.</summary>
    public IReadOnlyList<ChangedCell> ChangedCells(IReadOnlyList<ComparedColumn> keys, CellDiff cells)
    {
        var changed = tables.Chosen.Where(column => cells.ByColumn.ContainsKey(column.Name)).Take(MostColumns).ToList();
        if (changed.Count == 0 || count <= 0) return [];
        var keyTexts = string.Join("", keys.Select((key, index) => $", {Text("b", key.Right)} AS k{index}"));
        var selects = changed.Select((column, index) => $"""
            (SELECT m.lp AS lp, {index} AS position, {Text("a", column.Left)} AS old, {Text("b", column.Right)} AS new{keyTexts}
            FROM m JOIN a ON a.{tables.PositionInLeft} = m.lp JOIN b ON b.{tables.PositionInRight} = m.rp WHERE m.{tables.Flag(column)} ORDER BY m.lp LIMIT {count})
            """);
        var rows = tables.Database.Query($"SELECT * FROM ({string.Join(" UNION ALL ", selects)}) ORDER BY lp, position LIMIT {count}", cancellationToken);
        return [.. rows.Select(row => new ChangedCell(Key(row), changed[(int)row[1]!].Name, (string?)row[2], (string?)row[3]))];

        // Without a key the place of the row tells which one it is; people count from 1.
        OrderedDictionary<string, string?> Key(object?[] row) => keys.Count > 0
            ? ByName(keys.Select(key => key.Name), row.Skip(4))
            : ByName([ChangedCell.RowKey], [((long)row[0]! + 1).ToString(CultureInfo.InvariantCulture)]);
    }

    public IReadOnlyList<IReadOnlyDictionary<string, string?>> AddedRows() => WholeRows("b", tables.PositionInRight, tables.Right, "rp", "lp");

    public IReadOnlyList<IReadOnlyDictionary<string, string?>> RemovedRows() => WholeRows("a", tables.PositionInLeft, tables.Left, "lp", "rp");

    private IReadOnlyList<IReadOnlyDictionary<string, string?>> WholeRows(
        string relation, string position, IReadOnlyList<RelationColumn> columns, string present, string absent)
    {
        if (count <= 0) return [];
        var shown = columns.Take(MostColumns).ToList();
        var rows = tables.Database.Query(
            $"""
            SELECT {string.Join(", ", shown.Select(column => Text(relation, column)))}
            FROM (SELECT {present} AS pos FROM m WHERE {absent} IS NULL ORDER BY {present} LIMIT {count}) AS p
            JOIN {relation} ON {relation}.{position} = p.pos ORDER BY p.pos
            """,
            cancellationToken);
        return [.. rows.Select(row => ByName(shown.Select(column => column.Name), row))];
    }

    private static string Text(string relation, RelationColumn column) => $"CAST({relation}.{Sql.Name(column.Name)} AS VARCHAR)";

    private static OrderedDictionary<string, string?> ByName(IEnumerable<string> names, IEnumerable<object?> values)
        => new(names.Zip(values, (name, value) => KeyValuePair.Create(name, (string?)value)), StringComparer.Ordinal);
}
