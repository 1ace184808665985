using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands;

/// <summary>The help of a command, as a view like any other result.</summary>
internal static class CommandHelp
{
    public static ResultView Of(Command command, CommandSurface surface)
    {
        var path = CommandPath.Of(command, surface);
        var options = CommandPath.OptionsOf(command).ToList();
        var usage = Usage(command, path, options);
        var blocks = new List<ViewBlock> { new HeadingBlock("Usage"), new CodeBlock(usage) };
        Add(blocks, "Commands", command.Subcommands.Select(subcommand => new Fact(subcommand.Name, subcommand.Description)));
        Add(blocks, "Arguments", command.Arguments.Select(argument => new Fact($"<{argument.Name}>", argument.Description)));
        Add(blocks, "Options", options.Select(option => new Fact(Label(option), option.Description)));
        if (command is SolventCommand { Examples: { Count: > 0 } examples })
        {
            blocks.Add(new HeadingBlock("Examples"));
            blocks.Add(new CodeBlock(string.Join('\n', examples.Select(example => CommandPath.Example(example, surface)))));
        }

        return new ResultView(command.Description, blocks, new HelpPayload(
            path,
            command.Description ?? "",
            usage,
            [.. command.Subcommands.Select(subcommand => new HelpEntry(subcommand.Name, subcommand.Description ?? ""))],
            [.. command.Arguments.Select(argument => new HelpEntry(argument.Name, argument.Description ?? ""))],
            [.. options.Select(option => new HelpEntry(Label(option), option.Description ?? ""))]));
    }

    private static string Usage(Command command, string path, List<Option> options)
    {
        var words = new List<string> { path };
        if (command.Subcommands.Count > 0 && command is not SolventCommand) words.Add("<command>");
        words.AddRange(command.Arguments.Select(Label));
        words.AddRange(options.Where(option => option.Required).Select(option => option.Name + Value(option)));
        words.Add("[options]");
        return string.Join(' ', words);
    }

    private static string Label(Argument argument)
    {
        // An argument that takes several words only to refuse them with a reason says how it is written.
        var name = argument.HelpName is { } written ? $"<{written}>" : argument.Arity.MaximumNumberOfValues > 1 ? $"<{argument.Name}>…" : $"<{argument.Name}>";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.Length == 2).Order(StringComparer.Ordinal).Prepend(option.Name));
        return option.Arity.MaximumNumberOfValues > 1 ? $"{names}{Value(option)} …" : names + Value(option);
    }

    private static string Value(Option option) => option.HelpName is { } help ? $" <{help}>" : "";

    private static void Add(List<ViewBlock> blocks, string heading, IEnumerable<Fact> facts)
    {
        var rows = facts.ToList();
        if (rows.Count == 0) return;
        blocks.Add(new HeadingBlock(heading));
        blocks.Add(new FactsBlock(rows));
    }

    private sealed record HelpEntry(string Name, string Description);

    private sealed record HelpPayload(
        string Command,
        string Description,
        string Usage,
        IReadOnlyList<HelpEntry> Commands,
        IReadOnlyList<HelpEntry> Arguments,
        IReadOnlyList<HelpEntry> Options);
}
