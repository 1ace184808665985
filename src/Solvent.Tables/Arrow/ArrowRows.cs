using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;

namespace Solvent.Tables;

/// <summary>Reads a file in the IPC format of Apache Arrow, the file or the stream form, as rows: the database has no reader for it.</summary>
internal static class ArrowRows
{
    /// <summary>Opens the file and hands its rows to <paramref name="read"/>, batch by batch.</summary>
    /// <exception cref="SolventException"><c>table-unreadable</c>.</exception>
    public static void Read(TableFile file, Action<RowSource> read, CancellationToken cancellationToken)
    {
        try
        {
            using var content = file.OpenRead();
            using var reader = Open(file, content);
            var columns = reader.Schema.FieldsList.Select(field => ArrowColumn.Of(file, field)).ToList();
            RejectDuplicates(file, columns);
            read(new RowSource([.. columns.Select(column => new RowSourceColumn(column.Name, column.SqlType))], Rows(reader, cancellationToken)));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or NotImplementedException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw file.Unreadable($"'{file.Path}' is no Arrow file that can be read: {exception.Message}", "Check that the file is complete, and in the IPC format (Feather version 2).", cause: exception);
        }
    }

    private static ArrowStreamReader Open(TableFile file, Stream content)
    {
        var compression = new CompressionCodecFactory();
        return file.Start(6).AsSpan().SequenceEqual("ARROW1"u8) ? new ArrowFileReader(content, compression) : new ArrowStreamReader(content, compression);
    }

    private static IEnumerable<object?[]> Rows(ArrowStreamReader reader, CancellationToken cancellationToken)
    {
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using (batch)
            {
                var getters = batch.Arrays.Select(ArrowColumn.Getter).ToArray();
                for (var row = 0; row < batch.Length; row++) yield return System.Array.ConvertAll(getters, getter => getter(row));
            }
        }
    }

    private static void RejectDuplicates(TableFile file, List<ArrowColumn> columns)
    {
        var duplicate = columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any());
        if (duplicate is null) return;
        throw file.Unreadable($"'{file.Path}' has {duplicate.Count()} columns called '{duplicate.Key}'.", "Give each column a name of its own; case alone does not tell names apart.");
    }
}
