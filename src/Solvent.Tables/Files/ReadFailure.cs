using System.Globalization;
using System.Text.RegularExpressions;

namespace Solvent.Tables;

/// <summary>Turns what DuckDB says about a bad file into one sentence that names the file, the line and the cause.</summary>
internal static partial class ReadFailure
{
    public static SolventException Translate(TableFile file, Exception exception)
    {
        var message = exception.Message;
        var line = LineIn(message);

        var where = line is null ? $"'{file.Path}'" : $"'{file.Path}', line {line}";
        if (FieldCount().Match(message) is { Success: true } fields)
        {
            return file.Unreadable(
                $"{where}: the header names {fields.Groups["expected"].Value} columns, but this line has {fields.Groups["found"].Value} fields.",
                "Give the line one field for each column, and quote fields that hold the delimiter.", line, exception);
        }

        if (message.Contains("unterminated quote", StringComparison.OrdinalIgnoreCase))
        {
            return file.Unreadable($"{where}: a quote is opened and not closed.", "Close the quote, or double it when it belongs to the text.", line, exception);
        }

        if (message.Contains("not utf-8", StringComparison.OrdinalIgnoreCase) || message.Contains("Invalid unicode", StringComparison.OrdinalIgnoreCase))
        {
            return file.Unreadable($"{where}: the text is not valid UTF-8.", "Save the file as UTF-8.", line, exception);
        }

        if (message.Contains("state machine reached an invalid state", StringComparison.Ordinal))
        {
            return file.Unreadable($"{where}: some lines end with \\r\\n and some with \\n.", "Give all lines the same end.", line, exception);
        }

        var cause = message.Split('\n', 2)[0];
        cause = Prefix().Replace(cause, "");
        return file.Unreadable($"{where}: {cause}", "Check that the content is what the extension says.", line, exception);
    }

    private static int? LineIn(string message)
        => Line().Match(message) is { Success: true } match
        && int.TryParse(match.Groups["line"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? line
            : null;

    [GeneratedRegex(@"(CSV Error on Line:|in line|in record/value) (?<line>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"Expected Number of Columns: (?<expected>\d+) Found: (?<found>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldCount();

    [GeneratedRegex(@"^([A-Z][A-Za-z/ ]+ Error: )+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefix();
}
