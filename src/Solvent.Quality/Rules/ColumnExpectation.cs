using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>An expectation about one column. Missing values are not checked: <see cref="MissingAtMost"/> is about those.</summary>
internal abstract record ColumnExpectation(string ColumnName) : Expectation
{
    public override string Column => ColumnName;

    private protected sealed override string Statement => $"{Quoting.Name(ColumnName)} {Predicate}";

    /// <summary>The text form after the column.</summary>
    private protected abstract string Predicate { get; }

    internal override ExpectationResult Check(Table table, ValidationContext context)
    {
        if (table.Find(ColumnName) is not { } column) return Fact(MissingColumn(table, ColumnName));
        // A column without any value satisfies everything that is said about its values.
        if (column.MissingCount == column.Length) return Result(true, 0, 0, []);
        return ProblemWith(column) is { } problem ? Fact(problem) : CheckValues(table, column, context);
    }

    internal static string MissingColumn(Table table, string name)
    {
        var names = table.Columns.Select(column => column.Name).ToList();
        var suggestion = NearestName.Suggestion(name, names) ?? (names.Count == 0 ? "The table has no columns." : $"The columns are: {string.Join(", ", names)}.");
        return $"there is no column '{name}'. {suggestion}";
    }

    private protected virtual string? ProblemWith(Column column) => null;

    /// <summary>Checks a column that has at least one value.</summary>
    private protected abstract ExpectationResult CheckValues(Table table, Column column, ValidationContext context);

    private protected string? NotNumbers(Column column)
        => column.Kind is ColumnKind.Number or ColumnKind.Text ? null : $"'{ColumnName}' is {Word(column.Kind)}, not a number";

    private protected string? NotTimes(Column column)
        => column.Kind is ColumnKind.Timestamp or ColumnKind.Text ? null : $"'{ColumnName}' is {Word(column.Kind)}, not a timestamp";

    private protected static string Word(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "a number",
        ColumnKind.Boolean => "true or false",
        ColumnKind.Timestamp => "a timestamp",
        _ => "text",
    };
}
