using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A column with at least two different values.</summary>
internal sealed record NotConstant(string ColumnName) : ColumnExpectation(ColumnName)
{
    private protected override string Predicate => "not constant";

    private protected override ExpectationResult CheckValues(Table table, Column column, TimeProvider time)
    {
        var holds = Holds(column, time);
        var differs = Enumerable.Range(0, column.Length).Any(row => !column.IsMissing(row) && holds(row));
        var only = Enumerable.Range(0, column.Length).First(row => !column.IsMissing(row));
        return Fact(differs ? null : $"every value is '{column.Format(only)}'");
    }

    private protected override Func<int, bool> Holds(Column column, TimeProvider time)
    {
        string? first = null;
        return row => column.Format(row) != (first ??= column.Format(row));
    }
}
