using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Timestamps up to now.</summary>
internal sealed record NotInFuture(string ColumnName) : ValueExpectation(ColumnName)
{
    private protected override string Predicate => "not in the future";

    private protected override string Readable => "a date";

    private protected override string? ProblemWith(Column column) => NotTimes(column);

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        var now = context.Time.GetUtcNow().UtcTicks;
        var moments = Reading.Moments(column, found.Unreadable);
        for (var row = 0; row < moments.Length; row++)
        {
            if (moments[row] > now) found.Failed.Add(row);
        }
    }
}
