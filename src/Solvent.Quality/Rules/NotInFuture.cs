using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Timestamps up to now.</summary>
internal sealed record NotInFuture(string ColumnName) : ColumnExpectation(ColumnName)
{
    private protected override string Predicate => "not in the future";

    private protected override string? ProblemWith(Column column)
        => column is TimestampColumn ? null : $"'{ColumnName}' is {Word(column.Kind)}, not a timestamp";

    private protected override Func<int, bool> Holds(Column column, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return row => ((TimestampColumn)column)[row] <= now;
    }
}
