using System.Text;

namespace Solvent.Promotion.Reading.Data;

/// <summary>Takes a small file whole, and of a large table the header and rows that are spread evenly over it.</summary>
internal static class SampleRows
{
    private const int LargestWhole = 100_000;
    private const int MostRows = 1000;
    private const int MostCharacters = 200_000;

    private static readonly string[] Tables = [".csv", ".tsv", ".txt", ".data", ".dat", ".jsonl", ".ndjson"];

    /// <returns><see langword="null"/> when the file is no text, or too large and no table.</returns>
    public static (string Text, bool IsWhole)? Read(TextReader reader, string name)
    {
        var records = new List<string>();
        var length = 0L;
        while (Record(reader) is { } record)
        {
            if (record.Contains('\0', StringComparison.Ordinal) || record.Contains('\uFFFD', StringComparison.Ordinal)) return null;
            records.Add(record);
            length += record.Length + 1;
        }

        if (length <= LargestWhole) return (string.Concat(records.Select(record => record + "\n")), true);
        if (!Array.Exists(Tables, extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) || records.Count < 10) return null;
        var rows = (int)Math.Min(MostRows, MostCharacters / (length / records.Count));
        return rows < 10 ? null : (Spread(records, Math.Min(rows, records.Count - 1)), false);
    }

    private static string Spread(List<string> records, int rows)
    {
        var text = new StringBuilder(records[0]).Append('\n');
        for (var row = 0; row < rows; row++) text.Append(records[1 + (int)((long)row * (records.Count - 1) / rows)]).Append('\n');
        return text.ToString();
    }

    /// <summary>A record goes on over the end of a line that is within quotes.</summary>
    private static string? Record(TextReader reader)
    {
        if (reader.ReadLine() is not { } line) return null;
        var record = line;
        for (var lines = 0; lines < 100 && record.AsSpan().Count('"') % 2 == 1 && reader.ReadLine() is { } next; lines++) record += "\n" + next;
        return record;
    }
}
