using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Solvent.Commands;

/// <summary>Says what is wrong with the words of a command, and which word was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>The first thing that is wrong, or <see langword="null"/>.</summary>
    public static SolventException? Find(ParseResult words, CommandSurface surface)
    {
        var command = words.CommandResult.Command;
        var path = CommandPath.Of(command, surface);
        return FindUnknownOption(words, command, path)
            ?? FindWrongSubcommand(words, command, path, surface)
            ?? FindOptionWithoutValue(words, command, path)
            ?? FindUnexpectedWord(words, path)
            ?? FindWrongValue(words, path)
            ?? FindAnythingElse(words, path);
    }

    /// <summary>
    /// The parser takes an option that it does not know for an argument, wherever one is still missing; a word that begins with a
    /// dash and stands before <c>--</c> was surely meant as an option.
    /// </summary>
    private static SolventException? FindUnknownOption(ParseResult words, Command command, string path)
    {
        var literal = words.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).ToHashSet();
        var candidates = words.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .Where(token => !literal.Contains(token))
            .Select(token => token.Value)
            .Concat(literal.Count == 0 ? words.UnmatchedTokens : []);
        var unknown = candidates.FirstOrDefault(IsOptionLike);
        if (unknown is null) return null;
        var name = unknown.Split('=', ':')[0];
        return Wrong("unknown-option", $"'{path}' has no option '{name}'.", NearestName.Suggestion(name, OptionNames(command)) ?? SeeHelp(path));
    }

    private static SolventException? FindWrongSubcommand(ParseResult words, Command command, string path, CommandSurface surface)
    {
        if (command is SolventCommand) return null;
        var names = command.Subcommands.Select(subcommand => subcommand.Name).ToList();
        var known = $"It has: {string.Join(", ", names)}.";
        if (words.UnmatchedTokens is not [var unknown, ..]) return Wrong("missing-command", $"'{path}' needs a subcommand.", known);
        var message = command.Parents.Any() || surface == CommandSurface.Notebook
            ? $"'{path}' has no subcommand '{unknown}'."
            : $"There is no command '{unknown}'.";
        return Wrong("unknown-command", message, NearestName.Suggestion(unknown, names) ?? known);
    }

    /// <summary>The parser takes the option behind <c>--name --tag</c> for the value of the first.</summary>
    private static SolventException? FindOptionWithoutValue(ParseResult words, Command command, string path)
    {
        var names = OptionNames(command).ToHashSet(StringComparer.Ordinal);
        foreach (var option in words.CommandResult.Children.OfType<OptionResult>())
        {
            var misses = option.Option.Arity.MinimumNumberOfValues > 0 && !option.Implicit
                && (option.Tokens.Count == 0 || option.Tokens.Any(token => names.Contains(token.Value)));
            if (misses) return Wrong("missing-value", $"Option '{option.Option.Name}' of '{path}' needs a value.", SeeHelp(path));
        }

        return null;
    }

    private static SolventException? FindUnexpectedWord(ParseResult words, string path)
        => words.UnmatchedTokens is [var unexpected, ..]
            ? Wrong("unexpected-argument", $"'{path}' does not expect '{unexpected}'.", $"Quote values that hold spaces. {SeeHelp(path)}")
            : null;

    private static SolventException? FindWrongValue(ParseResult words, string path)
    {
        foreach (var option in words.CommandResult.Children.OfType<OptionResult>().Where(option => option.Errors.Any() && option.Tokens.Count > 0))
        {
            var (name, value) = (option.Option.Name, option.Tokens[^1].Value);
            if (option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues)
            {
                return Wrong("repeated-option", $"Option '{name}' of '{path}' can be given only once.", SeeHelp(path));
            }

            var allowed = option.Option.GetCompletions(CompletionContext.Empty).Select(completion => completion.Label).ToList();
            return allowed.Count > 0
                ? Wrong("invalid-value", $"'{value}' is no value of '{name}'.", NearestName.Suggestion(value, allowed) ?? $"It takes: {string.Join(", ", allowed)}.")
                : Wrong("invalid-value", $"Option '{name}' needs {Kind(option.Option.ValueType)}, and '{value}' is none.", SeeHelp(path));
        }

        return null;
    }

    private static SolventException? FindAnythingElse(ParseResult words, string path)
    {
        var required = words.CommandResult.Command.Options.FirstOrDefault(option => option.Required && words.GetResult(option) is null or { Implicit: true, Tokens.Count: 0 } && option.Required);
        if (required is not null) return Wrong("missing-option", $"'{path}' needs the option '{required.Name}'.", SeeHelp(path));
        var argument = words.CommandResult.Command.Arguments.FirstOrDefault(
            argument => (words.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues);
        if (argument is not null) return Wrong("missing-argument", $"'{path}' needs <{argument.Name}>.", SeeHelp(path));
        return words.Errors is [var error, ..] ? Wrong("wrong-usage", error.Message, SeeHelp(path)) : null;
    }

    private static IEnumerable<string> OptionNames(Command command)
        => CommandPath.OptionsOf(command).SelectMany(option => option.Aliases.Prepend(option.Name));

    private static bool IsOptionLike(string word) => word.Length > 1 && word[0] == '-' && !char.IsAsciiDigit(word[1]) && word[1] != '.';

    private static string SeeHelp(string path) => $"See '{path} --help'.";

    private static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var number when number == typeof(int) || number == typeof(long) => "a whole number",
        var number when number == typeof(double) => "a number",
        _ => "another value",
    };

    private static SolventException Wrong(string code, string message, string hint)
        => new(code, message) { Hint = hint, ExitCode = SolventException.WrongUsage };
}
