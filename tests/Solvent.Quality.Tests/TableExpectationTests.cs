using Solvent.Tables;

namespace Solvent.Quality.Tests;

public sealed class TableExpectationTests
{
    private static readonly Table Trips = Table.FromRows(
        [new { Start = 1, End = 5 }, new { Start = 7, End = 6 }, new { Start = 2, End = 9 }], "trips");

    [Fact]
    public void Expectations_are_chained_over_several_columns()
    {
        var report = Expect.On(Trips)
            .Column("Start").NotMissing().Between(0, 10)
            .Column("End").AtLeast(6)
            .Unique("Start", "End")
            .RowCount(min: 1)
            .Validate(cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(report.Passed);
        Assert.Equal([true, true, false, true, true], report.Results.Select(result => result.Passed));
        Assert.Equal((1, 0), (report.Errors, report.Warnings));
    }

    [Fact]
    public void A_failed_warning_is_shown_and_lets_the_report_pass()
    {
        var report = Expect.On(Trips).Column("End").AtLeast(6).AsWarning().Validate(cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(report.Passed);
        Assert.Equal((0, 1), (report.Errors, report.Warnings));
        Assert.Equal(Severity.Warning, Assert.Single(report.Results).Severity);
    }

    [Fact]
    public void A_condition_in_code_sees_the_whole_row()
    {
        var report = Expect.On(Trips)
            .Rows("ends after it starts", row => row.Value("End") > row.Value("Start"))
            .Validate(cancellationToken: TestContext.Current.CancellationToken);

        var result = Assert.Single(report.Results);
        Assert.Equal("ends after it starts", result.Expectation);
        Assert.Equal([new FailedRow("trips", 2, "Start=7, End=6")], result.Examples);
    }

    [Theory]
    [InlineData("rows between 1 and 3", null)]
    [InlineData("rows at least 4", "the table has 3 rows")]
    [InlineData("columns Start, End", null)]
    [InlineData("columns End, Start", "the columns come in another order: Start, End")]
    [InlineData("columns Start", "there is a column 'End' that was not expected")]
    [InlineData("columns Strat, End", "there is no column 'Strat' (is 'Start' the same?); there is a column 'Start' that was not expected")]
    [InlineData("columns include End", null)]
    [InlineData("columns include Stop", "there is no column 'Stop'")]
    public void A_table_is_checked_as_a_whole(string expectation, string? problem)
    {
        var result = Assert.Single(Expectations.Parse(expectation).Validate(Trips, cancellationToken: TestContext.Current.CancellationToken).Results);

        Assert.Equal(problem, result.Problem);
        Assert.Equal(problem is null, result.Passed);
    }

    [Fact]
    public void A_table_without_rows_satisfies_everything_that_is_said_about_its_values()
    {
        var empty = Table.FromRows(Array.Empty<int>().Select(_ => new { Value = 1.0 }));

        var report = Expect.That("Value not missing", "Value between 1 and 2", "Value unique", "Value increasing", "Value not constant")
            .Validate(empty, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(report.Passed);
        Assert.All(report.Results, result => Assert.Equal(0, result.FailedShare));
    }

    [Fact]
    public void Code_that_must_not_go_on_with_bad_data_stops_at_the_first_broken_expectation()
    {
        var report = Expect.On(Trips).Column("End").AtLeast(6).Validate(cancellationToken: TestContext.Current.CancellationToken);

        var failure = Assert.Throws<SolventException>(report.EnsurePassed);

        Assert.Equal("expectations-failed", failure.Code);
        Assert.Equal("1 of 1 expectations on 'trips' failed. 'End at least 6': 1 of 3 rows, first in row 1: 5.", failure.Message);
    }

    [Fact]
    public void A_row_of_a_file_is_named_with_the_file()
    {
        var folder = Directory.CreateTempSubdirectory("solvent-");
        try
        {
            var path = Path.Combine(folder.FullName, "trips.csv");
            File.WriteAllText(path, "Start,End\n1,5\n7,6\n");

            var report = Expect.On(path).Column("Start").AtMost(6).Validate(cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal([new FailedRow(path, 2, "7")], Assert.Single(report.Results).Examples);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
