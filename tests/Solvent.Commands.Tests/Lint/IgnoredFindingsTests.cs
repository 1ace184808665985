using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;

namespace Solvent.Commands.Tests.Lint;

public sealed class IgnoredFindingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public IgnoredFindingsTests() => _folder.Write(
        "a.csx",
        "var first = 1;",
        "#r \"nuget: Microsoft.ML\"",
        "#r \"nuget: Microsoft.Data.Analysis\" // solvent:ignore SLV2003 because the newest is wanted");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_baseline_lets_a_lint_pass_and_says_what_is_no_longer_there()
    {
        Assert.Equal(1, (await _folder.Run("lint", "a.csx")).ExitCode);

        var written = await _folder.Run("lint", "a.csx", "--baseline", "known.jsonl", "--update-baseline");
        Assert.Equal(0, written.ExitCode);
        Assert.Contains("1 finding of 1 file written to 'known.jsonl': 1 new, 0 no longer found.", Text(written), StringComparison.Ordinal);

        var known = await _folder.Run("lint", "a.csx", "--baseline", "known.jsonl");
        Assert.Equal(0, known.ExitCode);
        Assert.Contains("1 finding known from the baseline.", Text(known), StringComparison.Ordinal);

        _folder.Write("a.csx", "var first = 1;");
        var corrected = await _folder.Run("lint", "a.csx", "--baseline", "known.jsonl");
        Assert.Equal(0, corrected.ExitCode);
        Assert.Contains("The baseline has 1 finding that is no longer there; take it out with --update-baseline.", Text(corrected), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ignored_findings_are_counted_and_shown_with_the_reason_when_asked_for()
    {
        var usual = await _folder.Run("lint", "a.csx");
        Assert.Contains("1 finding ignored in the code.", Text(usual), StringComparison.Ordinal);
        Assert.DoesNotContain("the newest is wanted", Text(usual), StringComparison.Ordinal);

        var shown = await _folder.Run("lint", "a.csx", "--show-ignored");
        Assert.Contains("the newest is wanted", Text(shown), StringComparison.Ordinal);

        using var json = JsonDocument.Parse((await _folder.Run("lint", "a.csx", "--show-ignored", "--json")).Json);
        Assert.Equal(
            ["null", """{"kind":"inSource","justification":"the newest is wanted"}"""],
            json.RootElement.EnumerateArray().Select(finding => JsonSerializer.Serialize(finding.GetProperty("suppression"))));
    }

    [Fact]
    public async Task An_update_without_a_file_is_wrong_usage()
    {
        var result = await _folder.Run("lint", "a.csx", "--update-baseline");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("'--update-baseline' needs the file to write.", result.Error!.Message, StringComparison.Ordinal);
    }

    private static string Text(CommandOutcome outcome) => PlainText.Render(outcome.View!);
}
