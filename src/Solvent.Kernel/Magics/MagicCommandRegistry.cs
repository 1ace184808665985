using System.Diagnostics.CodeAnalysis;

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
}
