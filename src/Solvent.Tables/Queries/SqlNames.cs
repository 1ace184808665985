using System.Text;

namespace Solvent.Tables;

/// <summary>
/// Finds what an SQL text may take for tables: the words behind FROM, JOIN and the like. It errs on the side of finding too many, as a name
/// that is none costs little, and never looks into strings and comments.
/// </summary>
public sealed class SqlNames
{
    private static readonly HashSet<string> Opening = new(StringComparer.OrdinalIgnoreCase)
    {
        "from", "join", "describe", "summarize", "show", "table", "into", "update", "pivot", "unpivot", "desc",
    };

    private static readonly HashSet<string> Closing = new(StringComparer.OrdinalIgnoreCase)
    {
        "select", "where", "group", "order", "having", "limit", "on", "set", "values", "union", "except", "intersect", "window", "qualify", "using",
    };

    private readonly string _sql;
    private readonly List<SqlName> _names = [];
    private readonly Stack<bool> _outer = new();
    private bool _namesTables;
    private int _at;

    private SqlNames(string sql) => _sql = sql;

    /// <summary>The names in <paramref name="sql"/>, in the order of the text.</summary>
    public static IReadOnlyList<SqlName> Find(string sql)
    {
        var names = new SqlNames(sql);
        names.Read();
        return names._names;
    }

    /// <summary>The text with versions of datasets in quotes, every line where it was.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="rename">What to write for a version, by default the version.</param>
    public static string Quote(string sql, Func<string, string>? rename = null)
    {
        var text = new StringBuilder(sql);
        foreach (var name in Find(sql).Where(name => name.IsVersion).Reverse())
        {
            text.Remove(name.Start, name.Length).Insert(name.Start, Sql.Name(rename?.Invoke(name.Text) ?? name.Text));
        }

        return text.ToString();
    }

    private void Read()
    {
        while (_at < _sql.Length)
        {
            switch (_sql[_at])
            {
                case '\'':
                    SkipQuoted('\'');
                    break;
                case '"':
                    ReadQuotedName();
                    break;
                case '-' when Next is '-':
                    SkipTo("\n");
                    break;
                case '/' when Next is '*':
                    SkipTo("*/");
                    break;
                case '$' when Next is '$':
                    _at += 2;
                    SkipTo("$$");
                    break;
                case '(':
                    _outer.Push(_namesTables);
                    _at++;
                    break;
                case ')':
                    _namesTables = _outer.TryPop(out var outer) && outer;
                    _at++;
                    break;
                case ';':
                    _namesTables = false;
                    _at++;
                    break;
                case var character when IsWordStart(character):
                    ReadWord();
                    break;
                default:
                    _at++;
                    break;
            }
        }
    }

    private char Next => _at + 1 < _sql.Length ? _sql[_at + 1] : '\0';

    private void ReadWord()
    {
        var start = _at;
        while (_at < _sql.Length && IsWordPart(_sql[_at])) _at++;
        if (VersionEnd(start) is { } end) _at = end;
        var word = _sql[start.._at];
        if (Opening.Contains(word)) _namesTables = true;
        else if (Closing.Contains(word)) _namesTables = false;
        else if (_namesTables && (start == 0 || _sql[start - 1] != '.')) _names.Add(new SqlName(word, start, word.Length));
    }

    // The name of a dataset may hold '-' and '.'; such a run of characters is one word only when a version follows at once.
    private int? VersionEnd(int start)
    {
        if (!_namesTables) return null;
        var at = start;
        while (at < _sql.Length && IsDatasetPart(_sql[at])) at++;
        if (at + 1 >= _sql.Length || _sql[at] is not ('@' or '#') || !IsWordPart(_sql[at + 1])) return null;
        at++;
        while (at < _sql.Length && IsDatasetPart(_sql[at])) at++;
        return at;
    }

    private void ReadQuotedName()
    {
        var start = _at;
        SkipQuoted('"');
        if (!_namesTables || _at - start < 3) return;
        var text = _sql[(start + 1)..(_at - 1)].Replace("\"\"", "\"", StringComparison.Ordinal);
        _names.Add(new SqlName(text, start, _at - start));
    }

    private void SkipQuoted(char quote)
    {
        _at++;
        while (_at < _sql.Length)
        {
            if (_sql[_at++] != quote) continue;
            if (_at == _sql.Length || _sql[_at] != quote) return;
            _at++;
        }
    }

    private void SkipTo(string end)
    {
        var found = _sql.IndexOf(end, _at, StringComparison.Ordinal);
        _at = found < 0 ? _sql.Length : found + end.Length;
    }

    private static bool IsWordStart(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static bool IsDatasetPart(char character) => IsWordPart(character) || character is '-' or '.';
}
