using System.Text;

namespace Solvent.Tables;

/// <summary>Writes a table as CSV as RFC 4180 describes it, with <c>\n</c> as line end.</summary>
internal static class CsvTableWriter
{
    public static Task WriteAsync(Table table, string path, CancellationToken cancellationToken)
        => AtomicFile.WriteAsync(path, (stream, token) => WriteAsync(table, stream, token), cancellationToken);

    private static async Task WriteAsync(Table table, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(string.Join(',', table.Columns.Select(column => CsvField.Write(column.Name))).AsMemory(), cancellationToken);
        var line = new StringBuilder();
        for (var row = 0; row < table.RowCount; row++)
        {
            line.Clear();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (i > 0) line.Append(',');
                line.Append(CsvField.Write(table.Columns[i].Format(row)));
            }

            await writer.WriteLineAsync(line, cancellationToken);
        }
    }
}
