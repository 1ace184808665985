using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Data that is fresh: the newest timestamp is at most some days old.</summary>
internal sealed record NewestWithin : ColumnExpectation
{
    public NewestWithin(string columnName, double days)
        : base(columnName)
    {
        Days = days is > 0 and < 1e6
            ? days
            : throw new SolventException("expectation-invalid", $"The age of the newest row must be a positive number of days, not {Quoting.Number(days)}.")
            {
                ExitCode = SolventException.WrongUsage,
            };
    }

    public double Days { get; }

    private protected override string Predicate => $"newest within {Quoting.Number(Days)} days";

    private protected override string? ProblemWith(Column column)
        => column is TimestampColumn ? null : $"'{ColumnName}' is {Word(column.Kind)}, not a timestamp";

    private protected override ExpectationResult CheckValues(Table table, Column column, TimeProvider time)
    {
        var newest = Enumerable.Range(0, column.Length).Max(row => ((TimestampColumn)column)[row])!.Value;
        var age = time.GetUtcNow().UtcDateTime - newest;
        return Fact(age.TotalDays <= Days
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"the newest value is {newest:yyyy-MM-dd HH:mm}, {age.TotalDays:0.#} days old"));
    }

    private protected override Func<int, bool> Holds(Column column, TimeProvider time) => _ => true;
}
