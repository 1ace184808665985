using Solvent.Tables;

namespace Solvent.Drift.Tests;

/// <summary>
/// The verdicts on random parts of real tables, with fixed seeds: without a change no more tables are said to drift than the level allows, and a change as large as the stated
/// power is found. docs/drift-statistics.md has the rates of more seeds.
/// </summary>
public sealed class CalibrationTests
{
    private static readonly string[] Files = ["iris", "wine", "breast_cancer", "seattle-weather", "flights-2k", "penguins"];

    private static readonly (double Reference, double Current)[] Parts = [(0.5, 0.5), (0.7, 0.3), (0.25, 0.25), (0.9, 0.1)];

    public static TheoryData<string> Names => [.. Files];

    [Fact]
    public void Random_parts_of_real_tables_raise_no_more_alarms_than_the_level()
    {
        const int Seeds = 30;

        var verdicts = (
            from file in Files
            from part in Parts
            from seed in Enumerable.Range(1, Seeds)
            select RandomSplit.Of(Open(file), part.Reference, part.Current, seed).Compare().Verdict).ToList();

        var alarms = verdicts.Count(verdict => verdict == DriftVerdict.Drift);
        Assert.InRange(alarms, 1, (int)(new DriftOptions().Alpha * verdicts.Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shift_as_large_as_the_stated_power_is_found_four_times_of_five_and_half_of_it_is_not(string file)
    {
        const int Seeds = 8;
        var table = Open(file);
        int all = 0, found = 0, foundHalf = 0;
        foreach (var column in table.Columns.OfType<NumberColumn>())
        {
            for (var seed = 1; seed <= Seeds; seed++)
            {
                var split = RandomSplit.Of(table, 0.5, 0.5, seed);
                if (Column(split.Compare(), column).Power?.Shift is not { } shift) continue;
                all++;
                if (Column(split.Compare(column.Name, value => value + shift), column).Verdict == DriftVerdict.Drift) found++;
                if (Column(split.Compare(column.Name, value => value + (shift / 2)), column).Verdict == DriftVerdict.Drift) foundHalf++;
            }
        }

        // Three standard deviations of a binomial count below four of five.
        var slack = 3 * Math.Sqrt(all * DriftPower.Probability * (1 - DriftPower.Probability));
        Assert.InRange(found, (all * DriftPower.Probability) - slack, all);
        Assert.InRange(foundHalf, 0, all * 0.6);
    }

    [Fact]
    public void A_change_of_categories_as_large_as_the_stated_power_is_found()
    {
        const int Seeds = 100, Rows = 400;
        var random = new Random(7);
        var power = Compare(0.5, 0.5).Power!;

        var found = Enumerable.Range(0, Seeds).Count(_ => Compare(0.5, 0.5 + power.Effect!.Value).Verdict == DriftVerdict.Drift);

        Assert.Equal("total variation", power.Measure);
        Assert.InRange(found, 70, 90);

        ColumnDrift Compare(double before, double after) => Assert.Single(
            DriftDetection.Compare(Draw(before), Draw(after), cancellationToken: TestContext.Current.CancellationToken).Columns);

        Table Draw(double share) => Table.FromRows(Enumerable.Range(0, Rows).Select(_ => new { value = random.NextDouble() < share ? "a" : "b" }));
    }

    [Fact]
    public void A_verdict_of_ok_says_what_would_have_been_seen()
    {
        var report = RandomSplit.Of(Open("seattle-weather"), 0.5, 0.5, 1).Compare();

        Assert.Matches("; a shift of \\d+(\\.\\d+)? \\(W1/IQR 0\\.\\d\\d\\) would have been seen", report.Columns.Single(column => column.Name == "temp_max").Reason);
        Assert.Matches("; a shift of \\d+(\\.\\d+)? days \\(W1/IQR 0\\.\\d\\d\\) would have been seen", report.Columns.Single(column => column.Name == "date").Reason);
        Assert.Matches("; a change that moves \\d+(\\.\\d+)? % of the values would have been seen", report.Columns.Single(column => column.Name == "precipitation").Reason);
        Assert.Matches("; a total variation of 0\\.\\d\\d would have been seen", report.Columns.Single(column => column.Name == "weather").Reason);
    }

    [Fact]
    public void More_rows_see_less_and_more_tests_see_more()
    {
        var table = Open("seattle-weather");
        double few = Shift(RandomSplit.Of(table, 0.1, 0.1, 1), new DriftOptions()), many = Shift(RandomSplit.Of(table, 0.5, 0.5, 1), new DriftOptions());

        Assert.True(many < few);
        Assert.True(Shift(RandomSplit.Of(table, 0.1, 0.1, 1), new DriftOptions { Multiplicity = Multiplicity.None }) < few);

        static double Shift(RandomSplit split, DriftOptions options) => split.Compare(options: options).Columns.Single(column => column.Name == "temp_max").Power!.Shift!.Value;
    }

    [Fact]
    public void Very_few_rows_could_not_have_shown_any_shift()
    {
        var rows = Table.FromRows(Enumerable.Range(0, 3).Select(row => new { value = row }));

        var column = Assert.Single(DriftDetection.Compare(rows, rows, new DriftOptions { MinimumRows = 2 }, TestContext.Current.CancellationToken).Columns);

        Assert.Null(column.Power!.Effect);
        Assert.EndsWith("so few rows could not have shown any shift", column.Reason, StringComparison.Ordinal);
    }

    private static ColumnDrift Column(DriftReport report, NumberColumn column) => report.Columns.Single(candidate => candidate.Name == column.Name);

    private static Table Open(string file) => Reference.Table($"data/{file}.csv");
}
