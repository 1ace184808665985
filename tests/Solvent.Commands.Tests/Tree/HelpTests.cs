using System.CommandLine;
using Solvent.Commands.Text;

namespace Solvent.Commands.Tests.Tree;

public sealed class HelpTests : IDisposable
{
    private static readonly HashSet<string?> WrongWords =
        ["unknown-command", "unknown-option", "unexpected-argument", "missing-argument", "missing-option", "missing-value", "invalid-value"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_words_the_commands_are_listed()
    {
        var outcome = await _folder.Run();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches("dataset +Versions of data", PlainText.Render(outcome.View!));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public async Task Help_shows_usage_arguments_options_and_examples(string option)
    {
        var outcome = await _folder.Run("dataset", "commit", option);

        var text = PlainText.Render(outcome.View!);
        Assert.Contains("solvent dataset commit <path> --name <dataset> [options]", text, StringComparison.Ordinal);
        Assert.Contains("--message, -m <text> ", text, StringComparison.Ordinal);
        Assert.Contains(" Why this version exists.", text, StringComparison.Ordinal);
        Assert.Contains("solvent dataset commit data/taxi.csv --name taxi", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_notebook_help_shows_magic_commands()
    {
        var outcome = await CommandTree.Create(CommandSurface.Notebook)
            .RunAsync(["dataset", "commit", "--help"], new CommandHost(), TestContext.Current.CancellationToken);

        Assert.Contains("#!dataset commit <path> --name <dataset> [options]", PlainText.Render(outcome.View!), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_argument_and_option_is_described()
    {
        var symbols = Commands(CommandTree.Create(CommandSurface.Shell).Root)
            .SelectMany(command => command.Arguments.Cast<Symbol>().Concat(command.Options).Prepend(command));

        Assert.All(symbols, symbol => Assert.EndsWith(".", symbol.Description, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_example_is_a_call_without_wrong_words()
    {
        foreach (var example in Commands(CommandTree.Create(CommandSurface.Shell).Root).OfType<SolventCommand>().SelectMany(command => command.Examples))
        {
            var outcome = await _folder.Run([.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(example)]);

            Assert.False(WrongWords.Contains(outcome.Error?.Code), $"{example}: {outcome.Error?.Message}");
        }
    }

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Prepend(command);
}
