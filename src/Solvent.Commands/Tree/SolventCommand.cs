using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands;

/// <summary>A command that does something; a group of commands is a plain <see cref="Command"/>.</summary>
internal abstract class SolventCommand : Command
{
    protected SolventCommand(string name, string description)
        : base(name, description)
    {
        // The host runs it; a command that has subcommands but no action of its own would ask for one of them.
        SetAction(_ => 0);
    }

    /// <summary>Calls worth imitating, without <c>solvent</c> or <c>#!</c>.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Runs the command.</summary>
    /// <exception cref="SolventException">The command failed.</exception>
    public abstract Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken);
}
