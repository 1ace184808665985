namespace Solvent.Quality;

/// <summary>
/// Reads expectations from text, one a line. Empty lines and lines that start with <c>#</c> are skipped; a line that starts with
/// <c>warn:</c> makes a warning.
/// <code>
/// rows between 1000 and 100000        rows at least 1000 · rows at most 5 · rows exactly 12
/// rows distinct                       no row repeats another
/// rows satisfy end >= start           a condition: = != &lt; &lt;= > >=, and, or, not, if … then …, is missing, in (…), + - * /, abs(), length()
/// rows not found in train.csv         no row of the other table · rows not nearly found in train.csv within 0.1%
/// columns date, delay, origin         these, in this order, and no others
/// columns include delay, origin       these among others
/// delay not missing                   delay missing at most 2%
/// delay between -120 and 1500         delay at least 0 · delay at most 9 · date between 2001-01-01 and 2001-06-30
/// origin matches ^[A-Z]{3}$           a regular expression, up to the end of the line
/// origin one of ATL, ORD, "a, b"      origin ignoring case and spaces one of atl, ord
/// origin length between 3 and 4
/// id unique                           (origin, date) unique · id unique except first
/// origin found in airports.csv        … as code · (a, b) found in … as (c, d) · id not found in train.csv
/// date increasing                     never falls; strictly increasing: always rises · decreasing
/// delay is number                     number, text, boolean, timestamp, integer, finite, iso date
/// date format dd/MM/yyyy              a format of .NET, up to the end of the line
/// delay not constant                  delay most common value at most 99%
/// late every class at least 5%        late without leakage from 0.95 except arrival
/// delay without outliers by iqr 1.5   by mad 3.5 · delay outliers at most 1% by iqr 3
/// delay without sentinels             -999, n/a and the like · delay without sentinels -1, none
/// delay without unit change           a block of rows times 10, 1000, 1.609344, … · delay without unit change by 60
/// origin without variants             ATL, atl and "ATL " in one column
/// delay mean between 5 and 15         median, sum, deviation, distinct values
/// date not in the future              date newest within 7 days · … within 6 hours
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
