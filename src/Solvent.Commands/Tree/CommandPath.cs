using System.CommandLine;

namespace Solvent.Commands;

/// <summary>How a command is written on a surface, and which options it takes.</summary>
internal static class CommandPath
{
    /// <summary><c>solvent dataset diff</c> or <c>#!dataset diff</c>.</summary>
    public static string Of(Command command, CommandSurface surface)
    {
        var names = Chain(command).Select(one => one.Name).Reverse().ToList();
        return surface == CommandSurface.Shell ? string.Join(' ', names)
            : names.Count == 1 ? "#!"
            : "#!" + string.Join(' ', names.Skip(1));
    }

    /// <summary>The example <c>dataset list</c> as it is typed on a surface.</summary>
    public static string Example(string example, CommandSurface surface)
        => surface == CommandSurface.Shell ? $"solvent {example}" : $"#!{example}";

    /// <summary>The options of a command, and those of the commands above that are valid below them.</summary>
    public static IEnumerable<Option> OptionsOf(Command command)
        => command.Options.Where(option => !option.Hidden).Concat(Chain(command).Skip(1).SelectMany(above => above.Options).Where(option => option.Recursive));

    private static IEnumerable<Command> Chain(Command? command)
    {
        for (; command is not null; command = command.Parents.OfType<Command>().FirstOrDefault()) yield return command;
    }
}
