using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Counts the rows of a file that says by its name that it holds a table.</summary>
internal static class RowCount
{
    private static readonly HashSet<string> TableExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".tsv", ".tab", ".parquet", ".pq", ".arrow", ".arrows", ".feather", ".json", ".jsonl", ".ndjson",
    };

    /// <summary>Whether a file is a table, going by its name: <c>flights.csv</c>, <c>flights.csv.gz</c>.</summary>
    public static bool IsTable(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return TableExtensions.Contains(Path.GetExtension(name));
    }

    /// <summary>As <see cref="Of(string, List{string}, CancellationToken)"/>, for bytes that lie under another name than their own.</summary>
    public static long? Of(string path, string name, List<string> notices, CancellationToken cancellationToken)
    {
        if (string.Equals(Path.GetFileName(path), name, StringComparison.Ordinal)) return Of(path, notices, cancellationToken);
        if (!IsTable(name)) return null;
        var folder = Directory.CreateTempSubdirectory("solvent-rows-");
        try
        {
            return Of(File.CreateSymbolicLink(Path.Combine(folder.FullName, name), path).FullName, notices, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Links need a privilege on Windows.
            notices.Add($"Its rows could not be counted: {exception.Message}");
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The number of data rows, or <see langword="null"/> when the file is no table; a table that cannot be read says why in <paramref name="notices"/>.</summary>
    public static long? Of(string path, List<string> notices, CancellationToken cancellationToken)
    {
        if (!IsTable(path)) return null;
        try
        {
            return Table.CountRows(path, cancellationToken);
        }
        catch (SolventException exception)
        {
            notices.Add($"Its rows could not be counted: {exception.Message}");
            return null;
        }
    }
}
