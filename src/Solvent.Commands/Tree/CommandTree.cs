using System.CommandLine;
using Solvent.Commands.Datasets;
using Solvent.Commands.Drift;
using Solvent.Commands.Experiments;
using Solvent.Commands.Kernels;
using Solvent.Commands.Lint;
using Solvent.Commands.Models;
using Solvent.Commands.Notebooks;
using Solvent.Commands.Promotion;
using Solvent.Commands.Quality;
using Solvent.Commands.Retraining;
using Solvent.Commands.Sweeps;
using Solvent.Commands.Views;

namespace Solvent.Commands;

/// <summary>
/// The one tree of commands. A shell and a notebook read it alike: the same names, options, help and errors.
/// </summary>
public sealed class CommandTree
{
    // Without this, '@file' in a shell would be replaced by the lines of that file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private readonly CommandSurface _surface;
    private readonly Option<bool> _json = new("--json") { Description = "Print the result as JSON.", Recursive = true };
    private readonly Option<bool> _help = new("--help", "-h", "-?") { Description = "Show what the command does and how to call it.", Recursive = true };
    private readonly Option<bool> _version = new("--version") { Description = "Show the version of Solvent." };

    private CommandTree(CommandSurface surface)
    {
        _surface = surface;
        // Not RootCommand: it would be called like the process, and it reads '[suggest]' as a directive.
        Root = new Command("solvent", "Machine-learning notebooks in C#, kept out of debt.");
        Root.Add(DatasetCommands.Create(surface));
        Root.Add(ExperimentCommands.Create(surface));
        Root.Add(ModelCommands.Create());
        Root.Add(new DriftCommand(surface));
        Root.Add(new ExpectCommand(surface));
        Root.Add(RetrainCommands.Create(surface));
        Root.Add(new LintCommand(surface));
        if (surface == CommandSurface.Shell)
        {
            Root.Add(new RunCommand());
            Root.Add(new SweepCommand());
            Root.Add(new PromoteCommand());
            Root.Add(KernelCommands.Create());
            Root.Add(_version);
        }

        Root.Add(_json);
        Root.Add(_help);
    }

    /// <summary>The tree as System.CommandLine sees it, for completions.</summary>
    public Command Root { get; }

    /// <summary>The tree as it is offered on <paramref name="surface"/>; a notebook cannot run notebooks.</summary>
    public static CommandTree Create(CommandSurface surface) => new(surface);

    /// <summary>Runs the command that <paramref name="words"/> name. No exception reaches the caller.</summary>
    /// <param name="words">The words behind <c>solvent</c> or <c>#!</c>, quotes removed.</param>
    /// <param name="host">The place where the command was typed.</param>
    /// <param name="cancellationToken">Signalled when the user interrupts the command.</param>
    public async Task<CommandOutcome> RunAsync(
        IReadOnlyList<string> words, CommandHost host, CancellationToken cancellationToken = default)
    {
        var isJson = words.TakeWhile(word => word != "--").Contains(_json.Name);
        try
        {
            var view = await ViewAsync(Root.Parse(words, Parsing), host, cancellationToken);
            return new CommandOutcome(view, view.Failure, isJson);
        }
        catch (Exception exception)
        {
            return new CommandOutcome(null, CommandFailure.From(exception, cancellationToken), isJson);
        }
    }

    /// <summary>What the last of <paramref name="words"/> can become.</summary>
    /// <param name="words">The words behind <c>solvent</c> or <c>#!</c> up to the cursor; the last is the one that is being written, and may be empty.</param>
    /// <param name="host">The place where they are typed.</param>
    public IReadOnlyList<WordCompletion> Complete(IReadOnlyList<string> words, CommandHost host) => new CommandCompletion(Root, host).Complete(words);

    /// <summary>The help of the command that <paramref name="words"/> name, as far as they name one.</summary>
    public ResultView Help(IReadOnlyList<string> words) => CommandHelp.Of(Root.Parse(words, Parsing).CommandResult.Command, _surface);

    private Task<ResultView> ViewAsync(ParseResult words, CommandHost host, CancellationToken cancellationToken)
    {
        var command = words.CommandResult.Command;
        if (words.GetValue(_help) || (command == Root && words.Tokens.Count == 0)) return Task.FromResult(CommandHelp.Of(command, _surface));
        if (_surface == CommandSurface.Shell && words.GetValue(_version)) return Task.FromResult(ProductVersion.View());
        if (UsageErrors.Find(words, _surface) is { } error) throw error;
        return ((SolventCommand)command).RunAsync(words, host, cancellationToken);
    }
}
