using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Solvent.Commands.Charts;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Tests.Drift;

public sealed class DriftStreamCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_rise_of_the_errors_in_a_column_is_found_with_its_index()
    {
        WriteErrors("errors.csv", 1000);

        var outcome = await _folder.Run("drift", "stream", "errors.csv", "--column", "error", "--json");

        var payload = JsonDocument.Parse(outcome.Json!).RootElement;
        Assert.Equal(["source", "column", "first", "rows", "missing", "mean", "detectors"], payload.EnumerateObject().Select(property => property.Name));
        var detector = Assert.Single(payload.GetProperty("detectors").EnumerateArray());
        Assert.Equal(["name", "parameters", "drifts", "warnings", "signal"], detector.EnumerateObject().Select(property => property.Name));
        Assert.Equal("river.HDDM_A", detector.GetProperty("name").GetString());
        Assert.InRange(Assert.Single(detector.GetProperty("drifts").EnumerateArray()).GetInt64(), 500, 600);
        Assert.Equal(1000, payload.GetProperty("rows").GetInt64());
    }

    [Fact]
    public async Task The_drift_is_marked_in_the_picture_of_the_mean()
    {
        WriteErrors("errors.csv", 1000);

        var outcome = await _folder.Run("drift", "stream", "errors.csv", "--column", "error");

        var chart = Assert.Single(outcome.View!.Blocks.OfType<CurveBlock>());
        Assert.InRange(Assert.Single(chart.Marks).Position, 500, 600);
        Assert.Contains(XElement.Parse(CurveChart.Render(chart)).Elements(), element => element.Value.StartsWith("drift at index 5", StringComparison.Ordinal));
        Assert.Contains("^", PlainText.Render(outcome.View), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_detectors_that_can_read_the_values_are_compared_with_chance()
    {
        WriteErrors("errors.csv", 1000);
        _folder.Write("delays.csv", ["delay", .. Enumerable.Range(0, 300).Select(row => (row % 7 * 1.5).ToString(CultureInfo.InvariantCulture))]);

        Assert.Equal(
            ["river.ADWIN", "river.DDM", "river.EDDM", "river.HDDM_A", "river.HDDM_W", "river.PageHinkley", "river.KSWIN", "river.FHDDM_on_correct", "dummy"],
            await DetectorsAsync("errors.csv", "--column", "error"));
        Assert.Equal(["river.ADWIN", "river.PageHinkley", "river.KSWIN", "dummy"], await DetectorsAsync("delays.csv"));
    }

    [Fact]
    public async Task Lines_that_are_piped_in_are_answered_as_they_come()
    {
        var told = new List<string>();

        var outcome = await PipeAsync(told, Errors(0, 1000), "--detector", "hddm-a");

        Assert.Null(outcome.Error);
        Assert.Contains(told, line => line.StartsWith("drift at index 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_column_of_a_table_that_is_piped_in_is_found_by_its_header()
    {
        var told = new List<string>();

        await PipeAsync(told, ["id,error", .. Errors(0, 1000).Select((error, row) => $"{row},{error}")], "--detector", "hddm-a", "--column", "error");

        Assert.Contains(told, line => line.StartsWith("drift at index 5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(510)]
    [InlineData(640)]
    public async Task With_a_state_a_stream_goes_on_where_it_was(int cut)
    {
        var whole = new List<string>();
        var parts = new List<string>();
        var errors = Errors(0, 1000);

        await PipeAsync(whole, errors, "--detector", "hddm-a,adwin");
        await PipeAsync(parts, errors[..cut], "--detector", "hddm-a,adwin", "--state", "s.state");
        var last = await PipeAsync(parts, errors[cut..], "--state", "s.state");

        Assert.NotEmpty(whole);
        Assert.Equal(whole, parts);
        Assert.Equal(cut, JsonDocument.Parse((await _folder.Run("drift", "stream", _folder.Write("none.csv", "error", "0"), "--state", "s.state", "--json")).Json!).RootElement.GetProperty("first").GetInt64() - errors[cut..].Length);
        Assert.Null(last.Error);
    }

    [Fact]
    public async Task A_state_of_other_detectors_is_not_gone_on_from()
    {
        await PipeAsync([], ["1"], "--detector", "adwin", "--state", "s.state");

        var outcome = await PipeAsync([], ["1"], "--detector", "ddm", "--state", "s.state");

        Assert.Equal("option-invalid", outcome.Error!.Code);
    }

    [Theory]
    [InlineData("error,0.5", "Row 3 of 'bad.csv' has 0.5 in 'error', and river.EDDM reads 0 and 1, where 1 is an error.")]
    [InlineData("error,abc", "The column 'error' of 'bad.csv' does not hold numbers or truth values: row 3 is 'abc'.")]
    [InlineData("error,", "Row 3 of 'bad.csv' has no value in 'error'.")]
    public async Task A_bad_value_is_named_with_its_row(string cell, string message)
    {
        _folder.Write("bad.csv", "id,error", "a,0", "b,1", $"c,{cell.Split(',')[1]}");

        var outcome = await _folder.Run("drift", "stream", "bad.csv", "--column", "error", "--detector", "eddm");

        Assert.Equal(message, outcome.Error!.Message);
    }

    [Fact]
    public async Task Rows_without_a_value_are_skipped_on_request_and_keep_their_index()
    {
        _folder.Write("gaps.csv", ["id,error", .. Errors(0, 1000).SelectMany((error, row) => new[] { $"{row},{error}", $"{row}," })]);

        var outcome = await _folder.Run("drift", "stream", "gaps.csv", "--column", "error", "--skip-missing", "--json");

        var payload = JsonDocument.Parse(outcome.Json!).RootElement;
        Assert.Equal(1000, payload.GetProperty("missing").GetInt64());
        Assert.InRange(payload.GetProperty("detectors")[0].GetProperty("drifts")[0].GetInt64(), 1000, 1200);
    }

    [Fact]
    public async Task A_stream_without_any_value_is_not_called_free_of_drift()
    {
        var outcome = await PipeAsync([], ["", "", "", ""], "--skip-missing");

        var verdict = Assert.Single(outcome.View!.Blocks.OfType<VerdictBlock>());
        Assert.Equal("no values", verdict.Label);
        Assert.Equal("There is no value to tell by (3 rows, 3 of them skipped).", verdict.Evidence);
    }

    [Fact]
    public async Task A_line_that_is_no_number_is_named_and_what_came_before_is_kept()
    {
        var outcome = await PipeAsync([], ["0", "1", "often"], "--state", "s.state");

        Assert.Equal("Row 3 of standard input has 'often', which is no number.", outcome.Error!.Message);
        Assert.Contains("\"rows\":2", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "s.state"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_fails_the_command_on_request()
    {
        WriteErrors("errors.csv", 1000);

        Assert.Equal("drift-found", (await _folder.Run("drift", "stream", "errors.csv", "-c", "error", "--fail-on-drift")).Error!.Code);
        Assert.Null((await _folder.Run("drift", "stream", "errors.csv", "-c", "error")).Error);
    }

    [Theory]
    [InlineData("--detector adwim", "detector-unknown")]
    [InlineData("--param dleta=1", "option-invalid")]
    [InlineData("--param delta", "invalid-value")]
    [InlineData("--detector adwin --param delta=2", "option-invalid")]
    [InlineData("--column id", "column-kind")]
    [InlineData("--column eror", "column-not-found")]
    [InlineData("", "missing-option")]
    public async Task Wrong_words_are_named(string options, string code)
    {
        _folder.Write("errors.csv", "id,error", "a,0", "b,1");
        var column = options.Contains("--column", StringComparison.Ordinal) || options.Length == 0 ? "" : " --column error";

        var outcome = await _folder.Run(["drift", "stream", "errors.csv", .. (options + column).Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(code, outcome.Error!.Code);
        Assert.NotNull(outcome.Error.Hint);
    }

    private async Task<IEnumerable<string?>> DetectorsAsync(string file, params string[] options)
    {
        var outcome = await _folder.Run(["drift", "stream", file, "--detector", "all", "--json", .. options]);
        return JsonDocument.Parse(outcome.Json!).RootElement.GetProperty("detectors").EnumerateArray().Select(detector => detector.GetProperty("name").GetString());
    }

    private Task<CommandOutcome> PipeAsync(List<string> told, string[] lines, params string[] options)
        => _folder.Run(new CommandHost { OpenInput = () => new StringReader(string.Join('\n', lines)), OnLine = told.Add }, ["drift", "stream", "-", .. options]);

    private void WriteErrors(string name, int rows) => _folder.Write(name, ["id,error", .. Errors(0, rows).Select((error, row) => $"r{row},{error}")]);

    /// <summary>Errors of one prediction in ten, and from the middle on of every other.</summary>
    private static string[] Errors(int first, int rows)
        => [.. Enumerable.Range(first, rows).Select(row => row < rows / 2 ? row % 10 == 0 : row % 2 == 0).Select(isError => isError ? "1" : "0")];
}
