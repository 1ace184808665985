using System.Globalization;

namespace Solvent.Tables;

/// <summary>
/// Finds the narrowest type that every value of a text column fits, over the whole file: what a sample of the first rows suggests is
/// verified on all of them. Digits with a leading zero stay text, because post codes and other identifiers lose it as numbers.
/// </summary>
internal sealed class CsvColumnTypes(TableDatabase database, string allText, int columns)
{
    private const int SampleRows = 2_000;

    // DuckDB binds aggregates in quadratic time: 3,000 of them in one query take minutes.
    private const int ColumnsPerQuery = 64;

    /// <summary>From narrow to wide; each with the condition that a value <c>{0}</c> of it satisfies.</summary>
    private static readonly (string Type, string Condition)[] Candidates =
    [
        ("BOOLEAN", "lower({0}) IN ('true', 'false')"),
        ("BIGINT", "CAST(TRY_CAST({0} AS BIGINT) AS VARCHAR) IS NOT DISTINCT FROM {0}"),
        ("DOUBLE", """
            (regexp_full_match({0}, '[+-]?(0|[1-9][0-9]*)?(\.[0-9]*)?([eE][+-]?[0-9]+)?') OR lower({0}) IN ('nan', 'inf', '-inf', 'infinity', '-infinity'))
                AND TRY_CAST({0} AS DOUBLE) IS NOT NULL
            """),
        ("DATE", """
            regexp_full_match({0}, '[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}') AND TRY_CAST({0} AS DATE) IS NOT NULL
            """),
        ("TIMESTAMP", """
            regexp_full_match({0}, '[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}([ T][0-9]{{1,2}}:[0-9]{{2}}(:[0-9]{{2}}(\.[0-9]+)?)?)?') AND TRY_CAST({0} AS TIMESTAMP) IS NOT NULL
            """),
        ("TIMESTAMPTZ", """
            regexp_full_match({0}, '[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}[ T][0-9]{{1,2}}:[0-9]{{2}}(:[0-9]{{2}}(\.[0-9]+)?)?(Z|[+-][0-9]{{2}}(:?[0-9]{{2}})?)?') AND TRY_CAST({0} AS TIMESTAMPTZ) IS NOT NULL
            """),
    ];

    /// <summary>One SQL type a column; <c>VARCHAR</c> where nothing narrower fits or where every value is missing.</summary>
    public IReadOnlyList<string> Find(CancellationToken cancellationToken)
    {
        var suggested = new int[columns];
        Widen(suggested, $"(SELECT * FROM {allText} LIMIT {SampleRows})", cancellationToken);
        var empty = Widen(suggested, allText, cancellationToken);
        foreach (var column in empty) suggested[column] = Candidates.Length;
        return suggested.Select(index => index < Candidates.Length ? Candidates[index].Type : "VARCHAR").ToList();
    }

    /// <summary>Moves each column to the first candidate, from the present one on, that all its values in <paramref name="rows"/> fit.</summary>
    /// <returns>The columns that have no value there.</returns>
    private List<int> Widen(int[] suggested, string rows, CancellationToken cancellationToken)
    {
        var empty = new List<int>();
        var open = Enumerable.Range(0, columns).Where(column => suggested[column] < Candidates.Length).ToList();
        while (open.Count > 0)
        {
            var rejected = new List<int>();
            foreach (var (column, verdict) in open.Chunk(ColumnsPerQuery).SelectMany(some => Verify(some, suggested, rows, cancellationToken)))
            {
                if (verdict is null) empty.Add(column);
                else if (verdict == false) rejected.Add(column);
            }

            foreach (var column in rejected) suggested[column]++;
            open = rejected.Where(column => suggested[column] < Candidates.Length).ToList();
        }

        return empty;
    }

    /// <summary>Whether all values of each column fit its candidate; <see langword="null"/> where there is no value.</summary>
    private IEnumerable<(int Column, bool? Fits)> Verify(int[] some, int[] suggested, string rows, CancellationToken cancellationToken)
    {
        // bool_and leaves out the rows for which it gets NULL, and is NULL itself if that is all rows.
        var conditions = some.Select(column => $"bool_and(CASE WHEN c{column} IS NOT NULL THEN coalesce({Condition(suggested[column], column)}, false) END)");
        var verdicts = database.Query($"SELECT {string.Join(", ", conditions)} FROM {rows}", cancellationToken)[0];
        return some.Zip(verdicts, (column, verdict) => (column, (bool?)verdict));
    }

    private static string Condition(int candidate, int column)
        => string.Format(CultureInfo.InvariantCulture, Candidates[candidate].Condition, $"c{column}");
}
