namespace Solvent.Commands.Tests.Tree;

public sealed class WrongUsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dataset commit data.csv --name d --mesage hi", "unknown-option", "'solvent dataset commit' has no option '--mesage'.", "Did you mean '--message'?")]
    [InlineData("dataset commit --mesage hi data.csv --name d", "unknown-option", "'solvent dataset commit' has no option '--mesage'.", "Did you mean '--message'?")]
    [InlineData("dataset list --jsno", "unknown-option", "'solvent dataset list' has no option '--jsno'.", "Did you mean '--json'?")]
    [InlineData("lint --servity=error", "unknown-option", "'solvent lint' has no option '--servity'.", "Did you mean '--severity'?")]
    [InlineData("datset list", "unknown-command", "There is no command 'datset'.", "Did you mean 'dataset'?")]
    [InlineData("dataset comit data.csv", "unknown-command", "'solvent dataset' has no subcommand 'comit'.", "Did you mean 'commit'?")]
    [InlineData("dataset log a b", "unexpected-argument", "'solvent dataset log' does not expect 'b'.", "Quote values that hold spaces. See 'solvent dataset log --help'.")]
    [InlineData("dataset log", "missing-argument", "'solvent dataset log' needs <name>.", "See 'solvent dataset log --help'.")]
    [InlineData("dataset commit data.csv", "missing-option", "'solvent dataset commit' needs the option '--name'.", "See 'solvent dataset commit --help'.")]
    [InlineData("dataset commit data.csv --name", "missing-value", "Option '--name' of 'solvent dataset commit' needs a value.", "See 'solvent dataset commit --help'.")]
    [InlineData("dataset commit data.csv --name --tag x", "missing-value", "Option '--name' of 'solvent dataset commit' needs a value.", "See 'solvent dataset commit --help'.")]
    [InlineData("dataset commit data.csv --name a --name b", "repeated-option", "Option '--name' of 'solvent dataset commit' can be given only once.", "See 'solvent dataset commit --help'.")]
    [InlineData("drift a.csv b.csv --alpha often", "invalid-value", "Option '--alpha' needs a number, and 'often' is none.", "See 'solvent drift --help'.")]
    [InlineData("lint --severity warnin", "invalid-value", "'warnin' is no value of '--severity'.", "Did you mean 'warning'?")]
    public async Task A_wrong_word_is_named_with_what_to_write_instead(string line, string code, string message, string hint)
    {
        var outcome = await _folder.Run(line.Split(' '));

        Assert.Equal((code, message, hint), (outcome.Error?.Code, outcome.Error?.Message, outcome.Error?.Hint));
        Assert.Equal(2, outcome.ExitCode);
    }

    [Fact]
    public async Task A_group_without_a_subcommand_names_its_subcommands()
    {
        var outcome = await _folder.Run("dataset");

        Assert.Equal("missing-command", outcome.Error?.Code);
        Assert.StartsWith("It has: commit, list, log, show", outcome.Error?.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_begins_with_at_is_not_read_as_a_response_file()
    {
        _folder.Write("words.txt", "list");

        var outcome = await _folder.Run("dataset", "log", "@words.txt");

        Assert.Contains("'@words.txt'", outcome.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_behind_two_dashes_is_never_an_option()
    {
        var outcome = await _folder.Run("dataset", "log", "--", "--json");

        Assert.False(outcome.IsJson);
        Assert.NotEqual("unknown-option", outcome.Error?.Code);
    }
}
