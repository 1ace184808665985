using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Solvent.Tables;

/// <summary>Turns what DuckDB says about an SQL text into one sentence with the line of the text.</summary>
internal static partial class SqlFailure
{
    public static SolventException Translate(DuckDBException exception)
    {
        if (!exception.Message.Contains(" Error:", StringComparison.Ordinal))
        {
            // What DuckDB says to a text without a statement is no sentence.
            return new SolventException("sql-empty", "The SQL has no statement.", exception) { Hint = "Write a query, such as SELECT * FROM 'data.csv'." };
        }

        var lines = exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var needsExtension = exception.Message.Contains("extension", StringComparison.OrdinalIgnoreCase)
            && exception.Message.Contains("install", StringComparison.OrdinalIgnoreCase);
        var hint = needsExtension
            ? "SQL reads local files, variables and dataset versions, and reaches no network. Get the data to a local file first."
            : Array.Find(lines, line => line.StartsWith("Did you mean", StringComparison.Ordinal) || line.StartsWith("Candidate bindings", StringComparison.Ordinal));
        return new SolventException("sql-error", $"SQL: {Sentence(lines[0])}", exception) { Line = LineIn(exception.Message), Hint = hint };
    }

    private static string Sentence(string text)
    {
        var cause = Prefix().Replace(text, "");
        return cause.EndsWith('.') || cause.EndsWith('!') ? cause : cause + ".";
    }

    private static int? LineIn(string message)
        => Line().Match(message) is { Success: true } match
        && int.TryParse(match.Groups["line"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? line
            : null;

    [GeneratedRegex(@"^LINE (?<line>\d+):", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^([A-Z][A-Za-z/ ]+ Error: )+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefix();
}
