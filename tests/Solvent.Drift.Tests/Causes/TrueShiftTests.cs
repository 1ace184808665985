using Solvent.Tables;

namespace Solvent.Drift.Tests.Causes;

/// <summary>Where the world itself differs, no artefact is made up.</summary>
public sealed class TrueShiftTests
{
    /// <summary>All splits of all tables in Samples/data, or in the folder that the environment names.</summary>
    public static TheoryData<string, string> Splits()
    {
        var splits = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.csv").Order(StringComparer.Ordinal))
        {
            foreach (var column in File.ReadLines(file).First().Split(',').Where(name => name.StartsWith("split_", StringComparison.Ordinal))) splits.Add(Path.GetFileName(file), column);
        }

        return splits;
    }

    private static string Folder => Path.Combine(Environment.GetEnvironmentVariable("SOLVENT_REFERENCE_DATA") ?? Path.Combine(AppContext.BaseDirectory, "Samples"), "data");

    [Theory]
    [MemberData(nameof(Splits))]
    public void Real_groups_that_differ_have_no_cause_but_a_true_shift(string file, string split)
    {
        var table = Table.Open(Path.Combine(Folder, file), TestContext.Current.CancellationToken);
        var (reference, current) = (Sample.Side(table, split, "ref"), Sample.Side(table, split, "cur"));

        Expect(DriftDetection.Compare(reference, current, cancellationToken: TestContext.Current.CancellationToken), split);
    }

    [Fact]
    public void Months_of_the_weather_that_differ_have_no_cause_but_a_true_shift()
    {
        var table = Sample.Of("weather");
        var months = Enumerable.Range(0, (int)table.RowCount).GroupBy(row => ((TimestampColumn)table["date"])[row]!.Value.Month).ToDictionary(month => month.Key, month => month.ToList());
        var pairs = from a in months.Keys from b in months.Keys where a != b select (a, b);

        var wrong = pairs.SelectMany(pair => Wrong(Compare(months[pair.a], months[pair.b]), $"{pair.a} against {pair.b}")).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        DriftReport Compare(List<int> reference, List<int> current)
            => DriftDetection.Compare(Rows(reference), Rows(current), cancellationToken: TestContext.Current.CancellationToken);

        Table Rows(List<int> rows) => Table.FromRows(rows.Select(row => new
        {
            precipitation = ((NumberColumn)table["precipitation"])[row],
            temp_max = ((NumberColumn)table["temp_max"])[row],
            temp_min = ((NumberColumn)table["temp_min"])[row],
            wind = ((NumberColumn)table["wind"])[row],
            weather = table["weather"].Format(row),
        }));
    }

    [Theory]
    [InlineData("weather", "temp_max")]
    [InlineData("weather", "wind")]
    [InlineData("flights", "distance")]
    [InlineData("flights", "delay")]
    [InlineData("penguins", "body_mass")]
    [InlineData("penguins", "beak_depth")]
    public void A_shift_of_any_size_is_a_true_shift(string table, string column)
    {
        var (reference, current) = Sample.Halves(table, column);
        var spread = Spread(reference);

        foreach (var size in new[] { 0.2, 0.5, -0.5, 1, -1, 2, 4 })
        {
            var drift = Sample.Compare(reference, [.. current.Select(value => value + (size * spread))]);

            Assert.Equal(DriftVerdict.Drift, drift.Verdict);
            var cause = Assert.Single(drift.Causes);
            Assert.True(cause.Kind == CauseKind.TrueShift, $"{column} + {size}: {cause}");
            if (Math.Abs(size) >= 0.5) Assert.Contains("moved as a whole", cause.Evidence, StringComparison.Ordinal);
        }
    }

    private static double Spread(double[] values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        return sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4];
    }

    private static void Expect(DriftReport report, string what)
    {
        var wrong = Wrong(report, what).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Wrong(DriftReport report, string what) => report.Columns
        .Where(column => column.Causes.Any(cause => cause.Kind is not (CauseKind.TrueShift or CauseKind.NewCategory or CauseKind.MissingValues)))
        .Select(column => $"{what}, {column.Name}: {column.Reason}\n  {string.Join("\n  ", column.Causes)}");
}
