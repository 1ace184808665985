using System.Text.RegularExpressions;
using System.Xml.Linq;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;
using Solvent.Drift;

namespace Solvent.Commands.Tests.Drift;

public sealed class DriftCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_text_says_what_drifted_why_and_what_the_verdict_is_without_it()
    {
        Write("a.csv", row => $"{row % 90}");
        Write("b.csv", row => $"{row % 90 * 1_000}");

        var text = PlainText.Render((await _folder.Run("drift", "a.csv", "b.csv", "--columns", "x")).View!);

        Assert.Contains("[drift] 1 of 1 column drifted: x (300 against 300 rows). Most likely another unit in x. With that undone, nothing drifts.", text, StringComparison.Ordinal);
        Assert.Contains("all values are 1,000 times as large", text, StringComparison.Ordinal);
        Assert.Contains("no drift", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drift", "drift-found")]
    [InlineData("error", "drift-error")]
    [InlineData("error,drift", "drift-error")]
    [InlineData("not-enough-data", "drift-not-enough-data")]
    public async Task A_verdict_that_must_not_be_is_a_failure_with_its_own_code(string failOn, string code)
    {
        Write("a.csv", row => $"{row}", "gone");
        Write("b.csv", row => $"{row + 200}", "new");

        var outcome = await _folder.Run("drift", "a.csv", "b.csv", "--fail-on", failOn);

        Assert.NotNull(outcome.View);
        Assert.Equal((code, SolventException.Failure), (outcome.Error!.Code, outcome.ExitCode));
    }

    [Fact]
    public async Task A_verdict_that_nobody_asked_to_fail_on_is_none()
    {
        Write("a.csv", row => $"{row}");
        Write("b.csv", row => $"{row + 200}");

        Assert.Equal(0, (await _folder.Run("drift", "a.csv", "b.csv")).ExitCode);
        Assert.Equal(0, (await _folder.Run("drift", "a.csv", "b.csv", "--fail-on", "error")).ExitCode);
        Assert.Equal(SolventException.Failure, (await _folder.Run("drift", "a.csv", "b.csv", "--fail-on-drift")).ExitCode);
    }

    [Fact]
    public async Task A_word_that_is_no_verdict_is_named_with_what_was_meant()
    {
        Write("a.csv", row => $"{row}");

        var error = (await _folder.Run("drift", "a.csv", "a.csv", "--fail-on", "eror")).Error!;

        Assert.Equal(("invalid-value", SolventException.WrongUsage, "Did you mean 'error'?"), (error.Code, error.ExitCode, error.Hint));
    }

    [Fact]
    public async Task A_column_can_have_a_threshold_of_its_own_and_be_left_out()
    {
        Write("a.csv", row => $"{row}");
        Write("b.csv", row => $"{row + 100}");

        Assert.Equal(DriftVerdict.Drift, await Verdict("--threshold", "0.3"));
        Assert.Equal(DriftVerdict.Ok, await Verdict("--threshold", "x=2"));
        Assert.Equal(DriftVerdict.Ok, await Verdict("--threshold", "2"));
        Assert.Equal(DriftVerdict.Ok, await Verdict("--exclude", "x"));
        Assert.Equal(DriftVerdict.NotEnoughData, await Verdict("--min-rows", "1000"));
    }

    [Theory]
    [InlineData("x=much")]
    [InlineData("x=-1")]
    [InlineData("x=")]
    public async Task A_threshold_that_is_no_number_is_a_clear_error(string threshold)
    {
        Write("a.csv", row => $"{row}");

        Assert.Equal("invalid-value", (await _folder.Run("drift", "a.csv", "a.csv", "--threshold", threshold)).Error!.Code);
    }

    [Fact]
    public async Task The_settings_of_the_project_hold_where_the_command_says_nothing()
    {
        Write("a.csv", row => $"{row}");
        Write("b.csv", row => $"{row + 100}");
        _folder.Write("solvent.json", """{ "drift": { "thresholds": { "x": 2, "not-here": 1 }, "exclude": ["id", "nor-here"] } }""");

        var report = (DriftReport)(await _folder.Run("drift", "a.csv", "b.csv")).View!.Payload!;

        Assert.Equal(["x"], report.Columns.Select(column => column.Name));
        Assert.Equal(DriftVerdict.Ok, report.Verdict);
        Assert.Equal(DriftVerdict.Drift, await Verdict("--threshold", "x=0.1"));
    }

    [Fact]
    public async Task A_mistake_in_the_settings_is_named()
    {
        Write("a.csv", row => $"{row}");
        _folder.Write("solvent.json", """{ "drift": { "treshold": 2 } }""");

        var error = (await _folder.Run("drift", "a.csv", "a.csv")).Error!;

        Assert.Equal(("settings-invalid", "Did you mean 'thresholds'?"), (error.Code, error.Hint));
    }

    [Fact]
    public async Task Spans_of_time_are_compared_one_by_one()
    {
        Write("a.csv", row => $"{row}");
        _folder.Write("b.csv", ["date,x", .. Enumerable.Range(0, 300).Select(row => $"2001-{(row / 100) + 1:00}-{(row % 28) + 1:00},{((row * 7) % 300) + (row < 200 ? 0 : 200)}")]);

        var outcome = await _folder.Run("drift", "a.csv", "b.csv", "--columns", "x", "--by", "date:month", "--fail-on", "drift");

        Assert.StartsWith("2001-03: 1 of 1 column drifted: x", outcome.Error!.Message, StringComparison.Ordinal);
        var text = PlainText.Render(outcome.View!);
        Assert.Contains("[drift] 1 of 3 months drifted, the first 2001-03, most 2001-03: x.", text, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(outcome.Json);
        Assert.Equal(["verdict", "summary", "column", "period", "periods"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("ok", json.RootElement.GetProperty("periods")[0].GetProperty("report").GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task The_page_has_all_columns_with_pictures_and_needs_no_network_and_no_script()
    {
        Write("a.csv", row => $"{row % 90}");
        Write("b.csv", row => $"{(row % 5 == 0 ? "" : row % 90)}");

        await _folder.Run("drift", "a.csv", "b.csv", "--html", "out/drift.html");
        var html = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "out", "drift.html"), TestContext.Current.CancellationToken);

        var page = XElement.Parse(Regex.Replace(html, "<!DOCTYPE html>|<meta [^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(10)));
        Assert.Equal(["x", "id"], page.Descendants("details").Select(section => section.Element("summary")!.Element("span")!.Value));
        var pictures = page.Descendants().Where(element => element.Name.LocalName == "svg").ToList();
        Assert.Equal(2, pictures.Count);
        Assert.All(pictures, picture => Assert.Contains(picture.Elements(), element => element.Name.LocalName == "desc"));
        Assert.Contains(">missing</text>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("color-scheme:light dark", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_fifty_columns_stays_small_enough_to_send()
    {
        var random = new Random(1);
        foreach (var (file, shift) in new[] { ("a.csv", 0), ("b.csv", 1) })
        {
            _folder.Write(file, [string.Join(',', Enumerable.Range(0, 50).Select(column => $"c{column}")), .. Enumerable.Range(0, 400).Select(row => string.Join(
                ',', Enumerable.Range(0, 50).Select(column => FormattableString.Invariant($"{random.NextDouble() + (column % 5 == 0 ? shift : 0):0.000}"))))]);
        }

        await _folder.Run("drift", "a.csv", "b.csv", "--html", "drift.html");

        Assert.InRange(new FileInfo(Path.Combine(_folder.Path, "drift.html")).Length, 1, 300_000);
    }

    private async Task<DriftVerdict> Verdict(params string[] options) => ((DriftReport)(await _folder.Run(["drift", "a.csv", "b.csv", .. options])).View!.Payload!).Verdict;

    private void Write(string file, Func<int, string> value, string? more = null)
        => _folder.Write(file, [$"x,{more ?? "id"}", .. Enumerable.Range(0, 300).Select(row => $"{value(row)},{(row * 7) % 300}")]);
}
