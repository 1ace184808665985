using Solvent.Tables;

namespace Solvent.Quality.Tests;

/// <summary>Expectations on a file with defects whose rows are known.</summary>
public sealed class DirtyDataTests
{
    private static readonly Table Weather = Table.Open(
        Path.Combine(AppContext.BaseDirectory, "Samples", "dirty_seattle_weather.csv"), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("rowid not missing", 0)]
    [InlineData("temp_max not missing", 12, 192, 204, 259, 523, 528)]
    [InlineData("all_missing not missing", 735, 1, 2, 3, 4, 5)]
    [InlineData("precipitation is number", 0)]
    [InlineData("wind is number", 4, 191, 205, 240, 677)]
    [InlineData("temp_max between -1.1 and 34.4", 5, 164, 237, 262, 328, 480)]
    [InlineData("temp_min between -7.1 and 18.3", 0)]
    [InlineData("wind between 0.4 and 9.5", 22, 191, 205, 240, 677, 691)]
    [InlineData("weather one of drizzle, fog, rain, snow, sun", 11, 3, 107, 125, 224, 253)]
    [InlineData("weather matches (?i)^\\s*(drizzle|fog|rain|snow|sun)\\s*$", 2, 224, 420)]
    [InlineData("rowid unique", 8, 537, 539, 644, 731, 732)]
    [InlineData("rows distinct", 5, 731, 732, 733, 734, 735)]
    [InlineData("rowid matches ^[A-Z]\\d{5}$", 0)]
    [InlineData("date is timestamp", 2, 131, 187)]
    [InlineData("date at most 2016-01-01", 3, 113, 131, 187)]
    public void Each_defect_is_found_in_its_rows(string expectation, int failed, params int[] firstRows)
    {
        var result = Assert.Single(Expectations.Parse(expectation).Validate(Weather, cancellationToken: TestContext.Current.CancellationToken).Results);

        Assert.Equal(failed, result.Failed);
        Assert.Equal(firstRows.Select(row => (long)row), result.Examples.Select(example => example.Row));
        Assert.Equal(failed == 0, result.Passed);
    }

    [Theory]
    [InlineData("constant not constant", false)]
    [InlineData("almost_constant not constant", true)]
    public void A_constant_column_is_found(string expectation, bool passes)
        => Assert.Equal(passes, Expectations.Parse(expectation).Validate(Weather, cancellationToken: TestContext.Current.CancellationToken).Passed);
}
