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

    private protected override string? ProblemWith(Column column) => NotTimes(column);

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        var unreadable = new List<int>();
        double newest = -1;
        foreach (var moment in Reading.Moments(column, unreadable))
        {
            if (moment > newest) newest = moment;
        }

        if (newest < 0) return Fact($"'{ColumnName}' is text, not a timestamp");
        var time = new DateTime((long)newest, DateTimeKind.Utc);
        var age = context.Time.GetUtcNow().UtcDateTime - time;
        return Fact(age.TotalDays <= Days
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"the newest value is {time:yyyy-MM-dd HH:mm}, {age.TotalDays:0.#} days old")) with
        {
            Unreadable = unreadable.Count,
        };
    }
}
