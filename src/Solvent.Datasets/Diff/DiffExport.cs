using System.Text;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Writes everything that differs to a file, row by row, so that its length does not matter.</summary>
internal sealed class DiffExport(TablePair tables, IReadOnlyList<ComparedColumn> keys, DatasetDiff diff, CancellationToken cancellationToken)
{
    /// <summary>Replaces the file as a whole or not at all.</summary>
    /// <exception cref="SolventException"><c>export-format-unknown</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public async Task WriteAsync(string path)
    {
        var format = FormatOf(path);
        await AtomicFile.WriteAsync(
            path,
            async (stream, _) =>
            {
                await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
                IDiffWriter writer = format == ".csv" ? new CsvDiffWriter(text) : new JsonDiffWriter(text, isArray: format == ".json");
                writer.Start(diff);
                WriteRows(writer);
                writer.End();
            },
            cancellationToken);
    }

    /// <summary>Tells whether a path names a format, before the work is done.</summary>
    /// <exception cref="SolventException"><c>export-format-unknown</c>.</exception>
    public static string FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" => ".csv",
        ".json" => ".json",
        ".jsonl" or ".ndjson" => ".jsonl",
        _ => throw new SolventException("export-format-unknown", $"'{path}' names no format to export to.")
        {
            File = path,
            Hint = "Give it the extension .csv, .json or .jsonl.",
            ExitCode = SolventException.WrongUsage,
        },
    };

    private void WriteRows(IDiffWriter writer)
    {
        var changed = tables.Chosen.Where(column => diff.Cells.ByColumn.ContainsKey(column.Name)).ToList();
        var keyTexts = keys.Select(key => Text("b", key.Right));
        var cells = changed.SelectMany(column => new[] { $"m.{tables.Flag(column)}", Text("a", column.Left), Text("b", column.Right) });
        tables.Database.ReadRows(
            $"""
            SELECT {string.Join(", ", keyTexts.Concat(cells).Prepend("m.rp").Prepend("m.lp"))}
            FROM m JOIN a ON a.{tables.PositionInLeft} = m.lp JOIN b ON b.{tables.PositionInRight} = m.rp ORDER BY m.lp
            """,
            row => writer.Write(new DiffRow("changed", (long)row[0]!, (long)row[1]!, Names(keys, row, 2), Changes(changed, row))),
            cancellationToken);
        WriteWhole(writer, "added", "b", tables.PositionInRight, tables.Right, keys.Select(key => key.Right), "rp", "lp");
        WriteWhole(writer, "removed", "a", tables.PositionInLeft, tables.Left, keys.Select(key => key.Left), "lp", "rp");
    }

    private void WriteWhole(
        IDiffWriter writer, string change, string relation, string position, IReadOnlyList<RelationColumn> columns, IEnumerable<RelationColumn> keyColumns, string present, string absent)
    {
        var isAdded = change == "added";
        var texts = keyColumns.Concat(columns).Select(column => Text(relation, column)).Prepend($"m.{present}");
        tables.Database.ReadRows(
            $"SELECT {string.Join(", ", texts)} FROM m JOIN {relation} ON {relation}.{position} = m.{present} WHERE m.{absent} IS NULL ORDER BY m.{present}",
            row =>
            {
                var cells = columns.Select((column, index) => (Column: column.Name, Value: (string?)row[1 + keys.Count + index]))
                    .Select(cell => isAdded ? new DiffCell(cell.Column, null, cell.Value) : new DiffCell(cell.Column, cell.Value, null));
                writer.Write(new DiffRow(change, isAdded ? null : (long)row[0]!, isAdded ? (long)row[0]! : null, Names(keys, row, 1), [.. cells]));
            },
            cancellationToken);
    }

    private static List<DiffCell> Changes(List<ComparedColumn> columns, object?[] row)
    {
        var first = row.Length - (3 * columns.Count);
        return [.. columns.Select((column, index) => (Column: column, At: first + (3 * index)))
            .Where(cell => row[cell.At] is true)
            .Select(cell => new DiffCell(cell.Column.Name, (string?)row[cell.At + 1], (string?)row[cell.At + 2]))];
    }

    private static List<KeyValuePair<string, string?>> Names(IReadOnlyList<ComparedColumn> keys, object?[] row, int first)
        => [.. keys.Select((key, index) => KeyValuePair.Create(key.Name, (string?)row[first + index]))];

    private static string Text(string relation, RelationColumn column) => $"CAST({relation}.{Sql.Name(column.Name)} AS VARCHAR)";
}
