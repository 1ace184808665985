using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>An expectation about the values of one column, row by row. Missing values are not checked: <see cref="MissingAtMost"/> is about those.</summary>
internal abstract record ColumnExpectation(string ColumnName) : Expectation
{
    public override string Column => ColumnName;

    private protected sealed override string Statement => $"{Quoting.Name(ColumnName)} {Predicate}";

    /// <summary>The text form after the column.</summary>
    private protected abstract string Predicate { get; }

    internal override ExpectationResult Check(Table table, TimeProvider time)
    {
        if (table.Find(ColumnName) is not { } column) return Fact(MissingColumn(table, ColumnName));
        // A column without any value satisfies everything that is said about its values.
        if (column.MissingCount == column.Length) return Result(true, 0, 0, []);
        if (ProblemWith(column) is { } problem) return Fact(problem);
        return CheckValues(table, column, time);
    }

    internal static string MissingColumn(Table table, string name)
    {
        var names = table.Columns.Select(column => column.Name).ToList();
        var suggestion = NearestName.Suggestion(name, names) ?? (names.Count == 0 ? "The table has no columns." : $"The columns are: {string.Join(", ", names)}.");
        return $"there is no column '{name}'. {suggestion}";
    }

    private protected virtual string? ProblemWith(Column column) => null;

    /// <summary>A predicate over 0-based rows that have a value.</summary>
    private protected abstract Func<int, bool> Holds(Column column, TimeProvider time);

    private protected virtual ExpectationResult CheckValues(Table table, Column column, TimeProvider time)
    {
        var holds = Holds(column, time);
        var examples = new List<FailedRow>();
        long failed = 0;
        for (var row = 0; row < column.Length; row++)
        {
            if (column.IsMissing(row) || holds(row)) continue;
            failed++;
            if (examples.Count < MostExamples) examples.Add(Row(table, row, column.Format(row), Detail(column, row)));
        }

        return Result(failed == 0, column.Length - column.MissingCount, failed, examples);
    }

    private protected virtual string? Detail(Column column, int row) => null;

    /// <summary>A predicate over the text of each row, evaluated once for each distinct text.</summary>
    private protected static Func<int, bool> OnText(Column column, Func<string, bool> holds)
    {
        if (column is not TextColumn text) return row => holds(column.Format(row)!);
        var verdicts = text.Categories.Select(holds).ToArray();
        return row => verdicts[text.Codes[row]];
    }

    private protected static string Word(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "a number",
        ColumnKind.Boolean => "true or false",
        ColumnKind.Timestamp => "a timestamp",
        _ => "text",
    };
}
