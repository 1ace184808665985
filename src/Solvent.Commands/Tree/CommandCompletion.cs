using System.CommandLine;
using System.CommandLine.Completions;

namespace Solvent.Commands;

/// <summary>Completes the words of a command: subcommands, options, and what arguments and options take.</summary>
/// <param name="root">The tree.</param>
/// <param name="host">The place where the words are typed.</param>
internal sealed class CommandCompletion(Command root, CommandHost host)
{
    /// <summary>What the last word can become.</summary>
    public IReadOnlyList<WordCompletion> Complete(IReadOnlyList<string> words)
    {
        var typed = words.Count == 0 ? "" : words[^1];
        var before = words.SkipLast(1).ToList();
        var parsed = root.Parse(before, new HostedParsing(host, typed));
        var command = parsed.CommandResult.Command;
        var options = CommandPath.OptionsOf(command).ToList();
        var context = parsed.GetCompletionContext();
        var found = OptionBefore(before, options) is { } option ? Values(option, context)
            : typed.StartsWith('-') ? Options(options, parsed)
            : Operands(command, parsed, context);
        return [.. found.Where(word => word.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).DistinctBy(word => word.Text)];
    }

    private static Option? OptionBefore(List<string> words, List<Option> options)
        => words is [.., var last]
            ? options.Find(option => option.Arity.MinimumNumberOfValues > 0 && option.Aliases.Prepend(option.Name).Contains(last, StringComparer.Ordinal))
            : null;

    private static IEnumerable<WordCompletion> Options(List<Option> options, ParseResult parsed) => options
        .Where(option => option.Arity.MaximumNumberOfValues > 1 || parsed.GetResult(option) is null or { Implicit: true })
        .Select(option => new WordCompletion(option.Name, option.Description))
        .OrderBy(option => option.Text, StringComparer.Ordinal);

    private static IEnumerable<WordCompletion> Operands(Command command, ParseResult parsed, CompletionContext context)
    {
        if (command is not SolventCommand) return command.Subcommands.Select(subcommand => new WordCompletion(subcommand.Name, subcommand.Description));
        var argument = command.Arguments.FirstOrDefault(
            argument => (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MaximumNumberOfValues);
        return argument is null ? [] : Values(argument, context);
    }

    private static IEnumerable<WordCompletion> Values(Symbol symbol, CompletionContext context)
        => symbol.GetCompletions(context).Select(completion => new WordCompletion(completion.InsertText ?? completion.Label, completion.Detail));
}
