using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;

namespace Solvent.Commands.Tests.Promotion;

public sealed class PromoteCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PromoteCommandTests() => _folder.WriteNotebook("flights.ipynb", "var trees = 100;", "trees = trees + 1;");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_gate_stops_a_notebook_without_a_run_and_says_what_to_do()
    {
        var outcome = await _folder.Run("promote", "flights.ipynb", "--output", "src/Flights");

        Assert.Equal(("promotion-stopped", 1), (outcome.Error?.Code, outcome.ExitCode));
        Assert.Contains("no-run", PlainText.Render(outcome.View!), StringComparison.Ordinal);
        Assert.Contains("solvent run flights.ipynb --experiment flights", PlainText.Render(outcome.View!), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "src")));
    }

    [Fact]
    public async Task What_is_allowed_is_promoted_and_recorded()
    {
        var outcome = await Promote();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("only a test", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "src", "Flights", "promotion.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_lists_the_files_and_writes_nothing()
    {
        var outcome = await _folder.Run("promote", "flights.ipynb", "--output", "src/Flights", "--allow", "no-run: only a test", "--dry-run");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("README.md", PlainText.Render(outcome.View!), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "src")));
    }

    [Fact]
    public async Task A_folder_that_is_taken_is_told_before_the_gate()
    {
        _folder.Write("src/Flights/mine.txt", "mine");

        var outcome = await _folder.Run("promote", "flights.ipynb", "--output", "src/Flights");

        Assert.Equal("target-exists", outcome.Error?.Code);
    }

    [Fact]
    public async Task Force_writes_a_promoted_folder_anew_and_no_other()
    {
        await Promote();
        _folder.Write("src/Flights/README.md", "edited");
        _folder.Write("other/mine.txt", "mine");

        var again = await _folder.Run("promote", "flights.ipynb", "--output", "src/Flights", "--allow", "no-run: only a test", "--force");
        var other = await _folder.Run("promote", "flights.ipynb", "--output", "other", "--force");

        Assert.Equal((0, "target-exists"), (again.ExitCode, other.Error?.Code));
        Assert.DoesNotContain("edited", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "src", "Flights", "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_finds_the_projects_below_and_passes_while_they_are_in_step()
    {
        await Promote();

        var outcome = await _folder.Run("promote", "--check");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("in step", PlainText.Render(outcome.View!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_keeps_a_hand_edit_and_remembers_what_was_allowed()
    {
        await Promote();
        var readme = Path.Combine(_folder.Path, "src", "Flights", "README.md");
        await File.AppendAllTextAsync(readme, "\nA note of ours.\n", TestContext.Current.CancellationToken);

        var outcome = await _folder.Run("promote", "--update", "--output", "src/Flights");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("A note of ours.", await File.ReadAllTextAsync(readme, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("only a test", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "src", "Flights", "promotion.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_is_gone_is_named()
    {
        await Promote();
        File.Delete(Path.Combine(_folder.Path, "flights.ipynb"));

        var outcome = await _folder.Run("promote", "--check");

        Assert.Equal("notebook-not-found", outcome.Error?.Code);
        Assert.Contains("../../flights.ipynb", outcome.Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("output-missing", "promote", "flights.ipynb")]
    [InlineData("notebook-missing", "promote", "--output", "src/Flights")]
    [InlineData("conflicting-options", "promote", "--check", "--update")]
    [InlineData("conflicting-options", "promote", "flights.ipynb", "--output", "x", "--write-conflicts")]
    [InlineData("conflicting-options", "promote", "flights.ipynb", "--output", "x", "--tolerance", "1e-6")]
    [InlineData("allow-without-reason", "promote", "flights.ipynb", "--output", "x", "--allow", "no-run")]
    [InlineData("allow-unknown", "promote", "flights.ipynb", "--output", "x", "--allow", "norun: because")]
    public async Task Wrong_usage_is_told_with_exit_code_2(string code, params string[] words)
    {
        var outcome = await _folder.Run(words);

        Assert.Equal((code, 2), (outcome.Error?.Code, outcome.ExitCode));
    }

    private Task<CommandOutcome> Promote() => _folder.Run("promote", "flights.ipynb", "--output", "src/Flights", "--allow", "no-run: only a test");
}
