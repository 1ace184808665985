using Solvent.Kernel.LanguageServices;
using Solvent.Kernel.LanguageServices.Directives;
using Solvent.Tables;

namespace Solvent.Magics.Sql;

/// <summary>Completes the tables of a query: variables with rows, dataset versions, and files in quotes.</summary>
/// <param name="tables">The tables.</param>
/// <param name="folder">Where the paths of files start.</param>
internal sealed class SqlCompletion(SqlTables tables, string folder)
{
    private static readonly string[] Files = [".csv", ".tsv", ".parquet", ".json", ".jsonl", ".ndjson", ".gz"];

    /// <summary>What can be written at a position of a query.</summary>
    public CompletionResult Complete(string sql, int position)
    {
        var quote = OpenQuote(sql, position);
        if (quote >= 0)
        {
            var close = sql.AsSpan(position).IndexOfAny('\'', '\n') is var at and >= 0 ? position + at : sql.Length;
            return FileCompletion.Complete(folder, sql[(quote + 1)..position], quote + 1, close, Files);
        }

        var start = position;
        while (start > 0 && IsPart(sql[start - 1])) start--;
        var end = position;
        while (end < sql.Length && IsPart(sql[end])) end++;
        var typed = sql[start..position];
        return new CompletionResult(start, end, NamesTable(sql[..start]) ? [.. Items().Where(item => item.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))] : []);
    }

    private IEnumerable<CompletionItem> Items() =>
    [
        .. tables.Variables().Select(name => new CompletionItem(name, name, "variable")),
        .. tables.Versions().Select(version => new CompletionItem(version.Reference, version.Reference, "value") { Documentation = version.Message }),
    ];

    // Whether a word that followed would be taken for a table.
    private static bool NamesTable(string before) => SqlNames.Find(before + "x") is [.., var last] && last.Start == before.Length;

    private static int OpenQuote(string sql, int position)
    {
        var open = -1;
        for (var i = 0; i < position; i++)
        {
            if (sql[i] == '\'') open = open < 0 ? i : -1;
        }

        return open;
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character is '_' or '@' or '#' or '-' or '.';
}
