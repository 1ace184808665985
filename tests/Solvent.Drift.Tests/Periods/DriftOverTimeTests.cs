using Solvent.Tables;

namespace Solvent.Drift.Tests.Periods;

public sealed class DriftOverTimeTests
{
    private static readonly DateTime Start = new(2001, 1, 1);

    [Fact]
    public void The_month_that_differs_is_found_and_no_other()
    {
        var random = new Random(5);
        var reference = Table.FromRows(Enumerable.Range(0, 2_000).Select(_ => new { delay = random.NextDouble(), origin = random.Next(3) == 0 ? "ATL" : "ORD" }));
        var current = Table.FromRows(Enumerable.Range(0, 365).SelectMany(day => Enumerable.Repeat(Start.AddDays(day), 5))
            .Select(date => new { date, delay = random.NextDouble() + (date.Month == 9 ? 0.5 : 0), origin = random.Next(3) == 0 ? "ATL" : "ORD" }));

        var months = DriftOverTime.Compare(reference, current, "date", ChunkPeriod.Month, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, 12).Select(month => $"2001-{month:00}"), months.Select(month => month.Key));
        Assert.Equal(["2001-09"], months.Where(month => month.Report.Verdict == DriftVerdict.Drift).Select(month => month.Key));
        Assert.All(months, month => Assert.Equal(["delay", "origin"], month.Report.Columns.Select(column => column.Name)));
        Assert.Equal([("2001-02", 140L), ("2001-03", 155L)], months.Skip(1).Take(2).Select(month => (month.Report.CurrentName, month.Report.CurrentRows)));
    }

    [Fact]
    public void A_span_with_few_rows_is_no_verdict_and_rows_without_a_time_are_in_no_span()
    {
        var reference = Table.FromRows(Enumerable.Range(0, 100).Select(row => new { value = row }));
        var current = Table.FromRows(Enumerable.Range(0, 63).Select(row => new { date = row < 3 ? (DateTime?)null : Start.AddDays(row < 53 ? 0 : 40), value = row }));

        var months = DriftOverTime.Compare(reference, current, "date", ChunkPeriod.Month, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([50L, 10L], months.Select(month => month.Report.CurrentRows));
        Assert.Equal(DriftVerdict.NotEnoughData, months[1].Report.Verdict);
    }

    [Fact]
    public void A_column_without_times_is_a_clear_error()
    {
        var table = Table.FromRows(Enumerable.Range(0, 30).Select(row => new { value = row }));

        Assert.Equal("column-unfit", Code("value"));
        Assert.Equal("column-not-found", Code("date"));

        string Code(string column) => Assert.Throws<SolventException>(
            () => DriftOverTime.Compare(table, table, column, ChunkPeriod.Day, cancellationToken: TestContext.Current.CancellationToken)).Code;
    }
}
