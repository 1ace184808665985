using System.Globalization;
using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Tests.Drift;

public sealed class DriftPerformanceCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_that_gets_worse_is_an_alert_in_the_month_in_which_it_does()
    {
        Write("before.csv", row => (row * 7919 % 1009) < 100, 181 * 8);
        Write("after.csv", row => row < 31 * 8 ? row % 10 == 0 : row % 2 == 0, 59 * 8);

        var outcome = await _folder.Run("drift", "performance", "after.csv", "--label", "y", "--prediction", "said", "--reference", "before.csv", "--by", "day:month", "--metrics", "accuracy", "--json");

        var payload = JsonDocument.Parse(outcome.Json!).RootElement;
        Assert.Equal(["verdict", "estimated", "calibrated", "reference", "current", "findings", "chunks", "metrics"], Names(payload));
        Assert.Equal("alert", payload.GetProperty("verdict").GetString());
        var metric = Assert.Single(payload.GetProperty("metrics").EnumerateArray());
        Assert.Equal(["name", "higherIsBetter", "error", "values", "band", "reference", "current"], Names(metric));
        Assert.Equal(["rows", "realized", "estimated", "samplingError", "lower", "upper", "alert"], Names(metric.GetProperty("values")[0]));
        Assert.Equal(["mean", "standardDeviation", "lower", "upper", "withoutSkill", "isTooWide"], Names(metric.GetProperty("band")));
        Assert.Equal(["key", "isReference", "rows"], Names(payload.GetProperty("chunks")[0]));
        var alerts = payload.GetProperty("chunks").EnumerateArray().Zip(metric.GetProperty("values").EnumerateArray())
            .Where(pair => !pair.First.GetProperty("isReference").GetBoolean() && pair.Second.GetProperty("alert").GetBoolean())
            .Select(pair => pair.First.GetProperty("key").GetString());
        Assert.Equal(["2026-02"], alerts);
    }

    [Fact]
    public async Task Without_labels_the_scores_are_asked()
    {
        Write("all.csv", row => row % 10 == 0, 2000, score: row => row < 1600 ? 0.9 : 0.55);

        var outcome = await _folder.Run("drift", "performance", "all.csv", "--label", "y", "--score", "p", "--estimate", "--reference-rows", "1200", "--chunk", "200", "--metrics", "accuracy", "--json");

        var payload = JsonDocument.Parse(outcome.Json!).RootElement;
        Assert.True(payload.GetProperty("estimated").GetBoolean());
        Assert.Equal("[1200:1399]", payload.GetProperty("chunks")[6].GetProperty("key").GetString());
        Assert.Equal(800, payload.GetProperty("current").GetProperty("rows").GetInt32());
    }

    [Fact]
    public async Task A_picture_shows_the_metric_its_band_and_where_the_reference_ends()
    {
        Write("all.csv", row => row % 10 == 0, 1200);

        var outcome = await _folder.Run("drift", "performance", "all.csv", "--label", "y", "--prediction", "said", "--reference-rows", "800", "--chunk", "100", "--metrics", "accuracy");

        var chart = Assert.Single(outcome.View!.Blocks.OfType<CurveBlock>());
        Assert.Equal("accuracy", Assert.Single(chart.Series).Name);
        Assert.Equal(["lower threshold", "upper threshold"], chart.Levels.Select(level => level.Name));
        Assert.Equal(12, Assert.Single(chart.Bands).Points.Count);
        Assert.Equal(7.5, Assert.Single(chart.Marks).Position);
        Assert.Contains("[800:899]", PlainText.Render(outcome.View), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_can_be_words()
    {
        _folder.Write("words.csv", ["y,said", .. Enumerable.Range(0, 300).Select(row => $"{(row % 2 == 0 ? "yes" : "no")},{(row % 2 == 0 || row % 10 == 1 ? "Yes" : "no")}")]);

        Assert.Equal("column-kind", (await _folder.Run("drift", "performance", "words.csv", "--label", "y", "--prediction", "said")).Error!.Code);
        var outcome = await _folder.Run("drift", "performance", "words.csv", "--label", "y", "--prediction", "said", "--positive", "yes", "--json");
        Assert.Equal(0.9, Metric(outcome, "accuracy").GetProperty("current").GetDouble(), 12);
        Assert.Equal(1, Metric(outcome, "recall").GetProperty("current").GetDouble(), 12);
    }

    [Fact]
    public async Task One_of_several_classes_can_be_a_word()
    {
        _folder.Write("kinds.csv", ["kind,said", .. Enumerable.Range(0, 300).Select(row => $"{(row % 3 == 0 ? "rain" : row % 3 == 1 ? "sun" : "snow")},{(row % 3 == 2 ? "rain" : row % 3 == 1 ? "sun" : "rain")}")]);

        var outcome = await _folder.Run("drift", "performance", "kinds.csv", "--label", "kind", "--prediction", "said", "--multiclass", "--json");

        Assert.Equal(2.0 / 3, Metric(outcome, "accuracy").GetProperty("current").GetDouble(), 12);
    }

    [Fact]
    public async Task Numbers_are_judged_as_numbers()
    {
        _folder.Write("prices.csv", ["price,said", .. Enumerable.Range(0, 300).Select(row => $"{row},{(row + 2).ToString(CultureInfo.InvariantCulture)}")]);

        var outcome = await _folder.Run("drift", "performance", "prices.csv", "--label", "price", "--prediction", "said", "--regression", "--json");

        Assert.Equal(2, Metric(outcome, "mae").GetProperty("current").GetDouble(), 12);
        Assert.Equal("notEnoughData", JsonDocument.Parse(outcome.Json!).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task An_alert_fails_the_command_on_request()
    {
        Write("before.csv", row => row % 10 == 0, 4000);
        Write("after.csv", row => row % 2 == 0, 1000);
        string[] words = ["drift", "performance", "after.csv", "--label", "y", "--prediction", "said", "--reference", "before.csv", "--chunk", "500"];

        Assert.Null((await _folder.Run(words)).Error);
        Assert.Equal("performance-alert", (await _folder.Run([.. words, "--fail-on-alert"])).Error!.Code);
    }

    [Theory]
    [InlineData("--label y", "column-missing")]
    [InlineData("--label why --prediction said", "column-not-found")]
    [InlineData("--label why --score p", "column-not-found")]
    [InlineData("--label y --prediction said --multiclass --regression", "wrong-usage")]
    [InlineData("--label y --prediction said --by day:fortnight", "invalid-value")]
    [InlineData("--label y --prediction said --by said:month", "column-kind")]
    [InlineData("--label y --prediction said --by day:month --chunk 5", "wrong-usage")]
    [InlineData("--label y --prediction said --chunk 0", "wrong-usage")]
    [InlineData("--label y --prediction said --reference-rows 100", "wrong-usage")]
    [InlineData("--label y --prediction said --metrics acuracy", "metric-not-found")]
    [InlineData("--label id --prediction said", "value-not-in-range")]
    [InlineData("--label y --score id", "value-not-in-range")]
    [InlineData("--label y --score p --estimate", "column-missing")]
    public async Task Wrong_words_are_named(string options, string code)
    {
        Write("data.csv", row => row % 10 == 0, 100);

        var outcome = await _folder.Run(["drift", "performance", "data.csv", .. options.Split(' ')]);

        Assert.Equal(code, outcome.Error!.Code);
    }

    [Fact]
    public async Task A_score_that_is_no_probability_is_named_with_its_row()
    {
        _folder.Write("data.csv", "y,p", "1,0.5", "0,1.5");

        Assert.Equal("Row 2 of 'data.csv' has 1.5 in 'p', which is no probability between 0 and 1.", (await _folder.Run("drift", "performance", "data.csv", "--label", "y", "--score", "p")).Error!.Message);
    }

    private static JsonElement Metric(CommandOutcome outcome, string name)
        => JsonDocument.Parse(outcome.Json!).RootElement.GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("name").GetString() == name);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    /// <summary>Eight rows a day from the first of January on, half of them positive, with predictions that are wrong where it is said.</summary>
    private void Write(string name, Func<int, bool> isWrong, int rows, Func<int, double>? score = null)
    {
        var lines = Enumerable.Range(0, rows).Select(row =>
        {
            var label = row / 2 % 2;
            var said = isWrong(row) ? 1 - label : label;
            var certainty = score?.Invoke(row) ?? 0.9;
            var day = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(row / 8);
            return string.Create(CultureInfo.InvariantCulture, $"{row + 5},{day:yyyy-MM-dd},{label},{said},{(said == 1 ? certainty : 1 - certainty)}");
        });
        _folder.Write(name, ["id,day,y,said,p", .. lines]);
    }
}
