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

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        var newest = DateTime.MinValue;
        var times = (TimestampColumn)column;
        for (var row = 0; row < times.Length; row++)
        {
            if (times[row] is { } time && time > newest) newest = time;
        }

        var age = context.Time.GetUtcNow().UtcDateTime - newest;
        return Fact(age.TotalDays <= Days
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"the newest value is {newest:yyyy-MM-dd HH:mm}, {age.TotalDays:0.#} days old"));
    }
}
