using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;

namespace Solvent.Commands.Tests.Quality;

public sealed class ExpectCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExpectCommandTests() => _folder.Write("taxi.csv", ["id,fare,kind", .. Enumerable.Range(1, 40).Select(i => $"{i},{i % 7}.5,{(i % 2 == 0 ? "card" : "cash")}")]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Failed_rows_are_counted_numbered_and_shown_as_many_as_asked_for()
    {
        var few = await _folder.Run("expect", "taxi.csv", "--that", "fare at most 5", "--rows", "2");
        var all = await _folder.Run("expect", "taxi.csv", "--that", "fare at most 5", "--rows", "all", "--json");

        var text = PlainText.Render(few.View!);
        Assert.Contains("0 of 1 expectation hold for 40 rows: 1 error.", text, StringComparison.Ordinal);
        Assert.Contains("9 more; --rows all shows them.", text, StringComparison.Ordinal);
        Assert.Equal(1, few.ExitCode);
        using var json = JsonDocument.Parse(all.Json);
        var result = json.RootElement.GetProperty("results")[0];
        Assert.Equal(11, result.GetProperty("rows").GetArrayLength());
        Assert.Equal([5L, 6, 12, 13, 19, 20, 26, 27, 33, 34, 40], result.GetProperty("examples").EnumerateArray().Select(example => example.GetProperty("row").GetInt64()));
        Assert.Equal("taxi.csv", result.GetProperty("examples")[0].GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("warn: fare at most 5", "error", 0)]
    [InlineData("warn: fare at most 5", "warning", 1)]
    [InlineData("fare at most 5", "never", 0)]
    [InlineData("fare at most 5", "error", 1)]
    [InlineData("fare at most 50", "warning", 0)]
    public async Task What_fails_the_command_can_be_chosen(string expectation, string failOn, int exitCode)
        => Assert.Equal(exitCode, (await _folder.Run("expect", "taxi.csv", "--that", expectation, "--fail-on", failOn)).ExitCode);

    [Fact]
    public async Task A_file_is_checked_against_the_expectations_beside_it()
    {
        _folder.Write("taxi.expect", "# fares are in dollars", "fare at most 5");

        var outcome = await _folder.Run("expect", "taxi.csv");

        Assert.Contains("The expectations are those in 'taxi.expect' beside it.", PlainText.Render(outcome.View!), StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public async Task A_version_is_checked_against_the_expectations_that_were_committed_with_it()
    {
        _folder.Write("taxi.expect", "fare at most 5");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");
        _folder.Write("taxi.expect", "fare at most 50");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");

        var first = await _folder.Run("expect", "taxi@v1");
        var second = await _folder.Run("expect", "taxi@v2");

        Assert.Contains("The expectations are those that were committed with taxi@v1.", PlainText.Render(first.View!), StringComparison.Ordinal);
        Assert.Equal((1, 0), (first.ExitCode, second.ExitCode));
    }

    [Fact]
    public async Task A_version_without_expectations_takes_those_of_the_newest_that_has_some_and_says_so()
    {
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");
        _folder.Write("taxi.expect", "fare at most 5");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");

        var outcome = await _folder.Run("expect", "taxi@v1");

        Assert.Contains("taxi@v1 has no expectations of its own; these are those of taxi@v2.", PlainText.Render(outcome.View!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggested_expectations_are_saved_beside_the_data_and_committed_with_it()
    {
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");

        var suggested = await _folder.Run("expect", "taxi@v1", "--suggest", "--save");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");
        var kept = await _folder.Run("expect", "taxi@v2");
        _folder.Write("taxi.csv", "id,fare,kind", "1,3.5,card", "1,900,CARD");
        var broken = await _folder.Run("expect", "taxi.csv", "--json");

        Assert.Contains("Written to taxi.expect; the next commit of the data records them with it.", PlainText.Render(suggested.View!), StringComparison.Ordinal);
        Assert.Equal(0, kept.ExitCode);
        using var json = JsonDocument.Parse(broken.Json);
        Assert.Equal(
            ["rows at least 20", "id unique", "fare between 0 and 7.1", "kind one of card, cash", "kind without variants"],
            json.RootElement.GetProperty("results").EnumerateArray().Where(result => !result.GetProperty("passed").GetBoolean()).Select(result => result.GetProperty("expectation").GetString()));
    }

    [Fact]
    public async Task Suggested_expectations_are_written_as_code()
    {
        var outcome = await _folder.Run("expect", "taxi.csv", "--suggest", "--as", "csharp");

        Assert.Contains("var report = Expect.On(taxi)\n    .HasColumn(\"id\", \"fare\", \"kind\")", PlainText.Render(outcome.View!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_never_loses_expectations()
    {
        _folder.Write("taxi.expect", "fare at most 5");

        var refused = await _folder.Run("expect", "taxi.csv", "--suggest", "--save");
        var forced = await _folder.Run("expect", "taxi.csv", "--that", "fare at most 50", "--save", "--force");

        Assert.Equal("file-exists", refused.Error!.Code);
        Assert.Equal(0, forced.ExitCode);
        Assert.Equal("fare at most 50\n", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "taxi.expect"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_table_is_a_file_or_a_version()
    {
        _folder.Write("kinds.csv", "kind", "card");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");

        var outcome = await _folder.Run("expect", "taxi.csv", "--that", "kind found in kinds.csv", "--that", "rows not found in taxi@v1", "--json");

        using var json = JsonDocument.Parse(outcome.Json);
        Assert.Equal([20, 40], json.RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("failed").GetInt32()));
    }

    [Theory]
    [InlineData("no-expectations", "expect", "taxi.csv")]
    [InlineData("no-expectations", "expect", "taxi.csv", "--that", "# nothing")]
    [InlineData("invalid-value", "expect", "taxi.csv", "--that", "id unique", "--rows", "some")]
    [InlineData("conflicting-options", "expect", "taxi.csv", "--that", "id unique", "--suggest")]
    [InlineData("conflicting-options", "expect", "taxi.csv", "--that", "id unique", "--as", "csharp")]
    [InlineData("conflicting-options", "expect", "taxi.csv", "--suggest", "--as", "csharp", "--save")]
    [InlineData("expectation-invalid", "expect", "taxi.csv", "--that", "id uniqe")]
    [InlineData("file-not-found", "expect", "taxy.csv", "--that", "id unique")]
    [InlineData("dataset-not-found", "expect", "taxi@v1", "--that", "id unique")]
    public async Task A_mistake_is_named(string code, params string[] words)
    {
        var outcome = await _folder.Run(words);

        Assert.Equal(code, outcome.Error?.Code);
        Assert.Null(outcome.View);
    }
}
