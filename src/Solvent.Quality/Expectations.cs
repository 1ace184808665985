namespace Solvent.Quality;

/// <summary>
/// Reads expectations from text, one a line. Empty lines and lines that start with <c>#</c> are skipped; a line that starts with
/// <c>warn:</c> makes a warning.
/// <code>
/// rows between 1000 and 100000        rows at least 1000 · rows at most 5 · rows exactly 12
/// rows distinct                       no row repeats another
/// columns date, delay, origin         these, in this order, and no others
/// columns include delay, origin       these among others
/// delay not missing                   delay missing at most 2%
/// delay between -120 and 1500         delay at least 0 · delay at most 9 · date between 2001-01-01 and 2001-06-30
/// origin matches ^[A-Z]{3}$           a regular expression, up to the end of the line
/// origin one of ATL, ORD, "a, b"
/// origin length between 3 and 4
/// id unique                           (origin, date) unique
/// date increasing                     never falls; strictly increasing: always rises
/// delay is number                     number, text, boolean, timestamp
/// delay not constant
/// date not in the future              date newest within 7 days
/// </code>
/// A column whose name holds spaces, commas, parentheses, quotes or a keyword is written in double quotes, in which <c>\"</c>, <c>\\</c>, <c>\n</c>, <c>\r</c> and
/// <c>\t</c> stand for what they stand for in C#.
/// </summary>
public static class Expectations
{
    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <exception cref="SolventException"><c>expectation-invalid</c>, with line and column and the nearest keyword.</exception>
    public static ExpectationSuite Parse(string text)
    {
        var expectations = new List<Expectation>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (IsSkipped(line)) continue;
            expectations.Add(ParseLine(line, i + 1));
        }

        return new ExpectationSuite(expectations);
    }

    private static bool IsSkipped(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.StartsWith("warn:", StringComparison.OrdinalIgnoreCase) && text["warn:".Length..].TrimStart() is ['#', ..]) return true;
        return text is [] or ['#', ..];
    }

    private static Expectation ParseLine(string line, int number)
    {
        var cursor = new LineCursor(line, number);
        try
        {
            return new ExpectationParser(cursor).Parse();
        }
        catch (SolventException exception) when (exception.Line is null)
        {
            // A well-formed line that asks for the impossible, such as a range whose ends are swapped.
            throw new SolventException(exception.Code, $"Line {number}: {exception.Message}", exception)
            {
                Line = number,
                Hint = exception.Hint,
                ExitCode = exception.ExitCode,
            };
        }
    }
}
