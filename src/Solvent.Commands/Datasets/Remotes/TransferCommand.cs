using System.CommandLine;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary>A command that exchanges versions with a remote.</summary>
internal abstract class TransferCommand : SolventCommand
{
    private readonly Argument<string[]> _references;
    private readonly Option<string?> _remote = new("--remote", "-r")
    {
        Description = "The remote; the only one, or the one called 'origin', by default.",
        HelpName = "name",
        CompletionSources = { WordSources.Remotes },
    };

    protected TransferCommand(string name, string description, string what)
        : base(name, description)
    {
        _references = new("version")
        {
            Description = $"{what}: a dataset with all its versions, or name@v3, name@latest, name#tag; everything by default.",
            Arity = ArgumentArity.ZeroOrMore,
            CompletionSources = { WordSources.Versions },
        };
        Add(_references);
        Add(_remote);
    }

    /// <summary>What the words say, with progress that is called <paramref name="activity"/>.</summary>
    protected TransferOptions Transfer(ParseResult arguments, CommandHost host, string activity) => new()
    {
        References = arguments.GetValue(_references) ?? [],
        Remote = arguments.GetValue(_remote),
        Progress = TransferReports.To(host, activity),
    };

    /// <summary>The option of commands that bring versions.</summary>
    protected static Option<bool> RenumberOption() => new("--renumber")
    {
        Description = "Where somebody else has pushed under the number of a version from here, give the one from here the next free number.",
    };
}
