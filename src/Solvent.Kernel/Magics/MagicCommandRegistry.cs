using System.Diagnostics.CodeAnalysis;
using Solvent.Notebooks;

namespace Solvent.Kernel;

/// <summary>The magic commands of a session, by name.</summary>
public sealed class MagicCommandRegistry
{
    private readonly SortedDictionary<string, IMagicCommand> _commands = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All commands, ordered by name.</summary>
    public IReadOnlyCollection<IMagicCommand> Commands => _commands.Values;

    /// <summary>Adds a command; one of the same name is replaced.</summary>
    public void Add(IMagicCommand command) => _commands[command.Name] = command;

    /// <summary>Finds a command by its name, without <c>#!</c> and whatever its case.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out IMagicCommand? command) => _commands.TryGetValue(name, out command);

    /// <summary>The command that a line calls.</summary>
    /// <exception cref="SolventException"><c>unknown-magic</c>, naming the line and the nearest command.</exception>
    internal IMagicCommand Get(Directive directive)
    {
        if (_commands.TryGetValue(directive.Name, out var command)) return command;
        var nearest = NearestName.Of(directive.Name, _commands.Keys);
        throw new SolventException("unknown-magic", $"There is no magic command '#!{directive.Name}' (line {directive.Line}).")
        {
            Line = directive.Line,
            Hint = nearest is null ? "Remove the line, or write a command that is there." : $"Did you mean '#!{nearest}'?",
        };
    }
}
