using System.Text;

namespace Solvent.Tables;

/// <summary>
/// The delimiter and the column names of a delimited text file, from its first record. Read here and not by DuckDB's sniffer, which
/// skips the records in front of a ragged one as if they were a preamble.
/// </summary>
internal sealed record CsvHeader(char Delimiter, IReadOnlyList<string> Names)
{
    private const int LongestRecord = 4 << 20;

    public static CsvHeader Read(TableFile file)
    {
        var record = FirstRecord(file);
        var delimiter = file.IsTabSeparated ? '\t' : MostFrequent(record, [',', ';', '\t', '|']);
        var fields = Split(record, delimiter);
        var names = fields.Select((field, index) => field.Length == 0 ? $"column{index}" : field).ToList();
        RejectDuplicates(file, names);
        return new CsvHeader(delimiter, names);
    }

    private static string FirstRecord(TableFile file)
    {
        RejectOtherEncoding(file);
        var record = new StringBuilder();
        var quoted = false;
        try
        {
            using var reader = new StreamReader(file.OpenRead(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
            for (var next = reader.Read(); next >= 0 && record.Length <= LongestRecord; next = reader.Read())
            {
                var character = (char)next;
                if (character == '"') quoted = !quoted;
                if (character is '\n' or '\r' && !quoted) break;
                record.Append(character);
            }
        }
        catch (InvalidDataException exception)
        {
            throw file.Unreadable($"'{file.Path}' is not compressed as .gz says: {exception.Message}", "Check that the file is complete.", cause: exception);
        }

        if (quoted || record.Length > LongestRecord)
        {
            throw file.Unreadable($"'{file.Path}': the header in line 1 opens a quote that nothing closes.", "Close the quote, or remove it.", 1);
        }

        var text = record.ToString().TrimStart('\uFEFF');
        if (text.Contains('\uFFFD', StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal))
        {
            throw file.Unreadable($"'{file.Path}': line 1 is not valid UTF-8 text.", "Save the file as UTF-8, or give it the extension of its format.", 1);
        }

        return string.IsNullOrWhiteSpace(text)
            ? throw file.Unreadable($"'{file.Path}': line 1 is blank.", "Make the first line name the columns.", 1)
            : text;
    }

    private static void RejectOtherEncoding(TableFile file)
    {
        if (file.Start(2) is [0xFF, 0xFE] or [0xFE, 0xFF])
        {
            throw file.Unreadable($"'{file.Path}' is encoded as UTF-16.", "Save it as UTF-8.");
        }
    }

    private static char MostFrequent(string record, ReadOnlySpan<char> candidates)
    {
        var best = candidates[0];
        var fields = 0;
        foreach (var candidate in candidates)
        {
            var count = Split(record, candidate).Count;
            if (count <= fields) continue;
            fields = count;
            best = candidate;
        }

        return best;
    }

    private static List<string> Split(string record, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < record.Length; i++)
        {
            var character = record[i];
            if (character == '"' && quoted && i + 1 < record.Length && record[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == delimiter && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(character);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }

    private static void RejectDuplicates(TableFile file, List<string> names)
    {
        // SQL names ignore case, so 'Close' and 'close' cannot both be columns of one relation.
        var duplicate = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any());
        if (duplicate is null) return;
        var spellings = duplicate.Distinct().ToList();
        throw file.Unreadable(
            spellings.Count == 1
                ? $"'{file.Path}': line 1 names the column '{spellings[0]}' {duplicate.Count()} times."
                : $"'{file.Path}': line 1 names columns that differ only in case: {string.Join(", ", spellings)}.",
            "Give each column a name of its own.",
            1);
    }
}
