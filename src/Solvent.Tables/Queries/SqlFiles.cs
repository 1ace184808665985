namespace Solvent.Tables;

/// <summary>Finds the files that an SQL text reads: the texts in single quotes that name files, but for those behind TO, which COPY writes.</summary>
internal static class SqlFiles
{
    /// <summary>The full paths of the files, in the order of the text.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="folder">Where relative paths start from.</param>
    public static IReadOnlyList<string> Find(string sql, string folder)
        => [.. Literals(sql).SelectMany(literal => Files(literal, folder)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Files(string literal, string folder)
    {
        if (literal.Length == 0 || literal.AsSpan().IndexOfAny(Path.GetInvalidPathChars()) >= 0) return [];
        var path = Path.GetFullPath(literal, folder);
        if (File.Exists(path)) return [path];
        var parent = Path.GetDirectoryName(path);
        return literal.AsSpan().ContainsAny('*', '?') && Directory.Exists(parent) ? Directory.EnumerateFiles(parent, Path.GetFileName(path)).Order(StringComparer.Ordinal) : [];
    }

    private static IEnumerable<string> Literals(string sql)
    {
        for (var at = 0; at < sql.Length; at++)
        {
            if (sql[at] is '-' && Next(at) is '-') at = End(at, "\n");
            else if (sql[at] is '/' && Next(at) is '*') at = End(at, "*/") + 1;
            else if (sql[at] is '"') at = Close(at);
            else if (sql[at] is '\'')
            {
                var close = Close(at);
                if (close < sql.Length && !IsWritten(sql.AsSpan(0, at))) yield return sql[(at + 1)..close].Replace("''", "'", StringComparison.Ordinal);
                at = close;
            }
        }

        char Next(int at) => at + 1 < sql.Length ? sql[at + 1] : '\0';

        int End(int at, string end) => sql.IndexOf(end, at, StringComparison.Ordinal) is >= 0 and var found ? found : sql.Length;

        // A doubled quote is one that belongs to the text.
        int Close(int open)
        {
            for (var at = open + 1; at < sql.Length; at++)
            {
                if (sql[at] != sql[open]) continue;
                if (Next(at) != sql[open]) return at;
                at++;
            }

            return sql.Length;
        }
    }

    private static bool IsWritten(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.EndsWith("to", StringComparison.OrdinalIgnoreCase) && (before.Length == 2 || !char.IsLetterOrDigit(before[^3]));
    }
}
