using System.CommandLine;
using System.Runtime.CompilerServices;

namespace Solvent.Commands.Tests.Documentation;

public sealed class CommandsGuideTests
{
    [Fact]
    public void Every_command_and_option_stands_in_the_guide()
    {
        var guide = File.ReadAllText(Path.Combine(Root(), "docs", "commands.md"));

        Assert.All(Commands(CommandTree.Create(CommandSurface.Shell).Root, "solvent"), command => Assert.Contains($"{command.Path} ", guide, StringComparison.Ordinal));
        Assert.All(
            Commands(CommandTree.Create(CommandSurface.Shell).Root, "solvent").SelectMany(command => command.Command.Options).Where(option => !option.Hidden),
            option => Assert.Contains($"`{option.Name}", guide, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Path, Command Command)> Commands(Command command, string path)
        => command.Subcommands.Count == 0 ? [(path, command)] : command.Subcommands.SelectMany(child => Commands(child, $"{path} {child.Name}"));

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath("../../../..", file);
}
