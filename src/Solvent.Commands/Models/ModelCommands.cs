using System.CommandLine;

namespace Solvent.Commands.Models;

/// <summary>The commands under <c>model</c>.</summary>
internal static class ModelCommands
{
    public static Command Create() => new("model", "Models under names: register versions, give them aliases, find out where they come from.")
    {
        new ModelRegisterCommand(),
        new ModelListCommand(),
        new ModelShowCommand(),
        new ModelAliasCommand(),
        new ModelUnaliasCommand(),
        new ModelLineageCommand(),
        new ModelLoadPathCommand(),
        new ModelDeleteCommand(),
    };

    /// <summary>An argument that names a version of a model.</summary>
    public static Argument<string> Reference(string description)
        => new("model") { Description = $"{description}: name, name@v2, name@latest or name@alias.", CompletionSources = { WordSources.Models } };
}
