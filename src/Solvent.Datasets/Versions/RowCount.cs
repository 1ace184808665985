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
