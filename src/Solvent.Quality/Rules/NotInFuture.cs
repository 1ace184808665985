using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Timestamps up to now.</summary>
internal sealed record NotInFuture(string ColumnName) : ValueExpectation(ColumnName)
{
    private protected override string Predicate => "not in the future";

    private protected override string? ProblemWith(Column column)
        => column is TimestampColumn ? null : $"'{ColumnName}' is {Word(column.Kind)}, not a timestamp";

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        var now = context.Time.GetUtcNow().UtcDateTime;
        var times = (TimestampColumn)column;
        for (var row = 0; row < times.Length; row++)
        {
            if (times[row] > now) found.Failed.Add(row);
        }
    }
}
