using Solvent.Kernel;

namespace Solvent.Magics.Tree;

/// <summary>The words of a magic command, told apart: options with their values, and the rest.</summary>
internal sealed class MagicOptions
{
    private readonly Dictionary<string, MagicWord> _values = new(StringComparer.Ordinal);
    private readonly List<MagicWord> _words = [];
    private readonly MagicInvocation _invocation;
    private readonly string _usage;

    private MagicOptions(MagicInvocation invocation, string usage)
    {
        _invocation = invocation;
        _usage = usage;
    }

    /// <summary>The words that are no options.</summary>
    public IReadOnlyList<MagicWord> Words => _words;

    /// <summary>Reads the arguments of a command.</summary>
    /// <param name="invocation">The call.</param>
    /// <param name="usage">How the command is called, for messages: <c>#!value --name data</c>.</param>
    /// <param name="options">The options that take a value.</param>
    /// <param name="flags">The options that take none.</param>
    /// <param name="mostWords">How many other words there may be.</param>
    public static MagicOptions Read(MagicInvocation invocation, string usage, string[] options, string[]? flags = null, int mostWords = 0)
    {
        var read = new MagicOptions(invocation, usage);
        var words = MagicWords.Split(invocation.Arguments);
        for (var i = 0; i < words.Count; i++)
        {
            var (name, value) = OptionOf(words[i]);
            if (name is null) read._words.Add(words[i]);
            else if (flags?.Contains(name) == true) read._values[name] = words[i];
            else if (!options.Contains(name)) throw read.Unknown(name, [.. options, .. flags ?? []]);
            else if (value is not null) read._values[name] = value;
            else if (++i < words.Count) read._values[name] = words[i];
            else throw read.Wrong("missing-value", $"'{name}' needs a value.");
        }

        return read._words.Count <= mostWords ? read : throw read.Wrong("unexpected-argument", $"'#!{invocation.Directive.Name}' does not expect '{read._words[mostWords].Text}'.");
    }

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => _values.ContainsKey(option);

    /// <summary>The word of an option as it is written, or <see langword="null"/>.</summary>
    public MagicWord? Word(string option) => _values.GetValueOrDefault(option);

    /// <summary>The value of an option, asked for if it says so, or <see langword="null"/>.</summary>
    public async Task<string?> ValueAsync(string option)
        => _values.TryGetValue(option, out var word) ? await TextAsync(word, option.TrimStart('-')) : null;

    /// <summary>The value of an option that must be there.</summary>
    public async Task<string> RequireAsync(string option)
        => await ValueAsync(option) is { Length: > 0 } value ? value : throw Wrong("missing-value", $"'#!{_invocation.Directive.Name}' needs '{option}'.");

    /// <summary>The text of a word: asked for, or the value of the variable that it names, or as it is written.</summary>
    public async Task<string> TextAsync(MagicWord word, string name)
        => MagicInput.Read(word) is { } input
            ? input.Before + await MagicAnswers.AskAsync(_invocation.Session, input, name)
            : new SessionVariables(_invocation.Session).Replace(word);

    /// <summary>A mistake in the call.</summary>
    public SolventException Wrong(string code, string message) => new(code, message)
    {
        Hint = $"Write {_usage}.",
        ExitCode = SolventException.WrongUsage,
    };

    private SolventException Unknown(string name, string[] known) => new("unknown-option", $"'#!{_invocation.Directive.Name}' has no option '{name}'.")
    {
        Hint = NearestName.Suggestion(name, known) ?? $"Write {_usage}.",
        ExitCode = SolventException.WrongUsage,
    };

    private static (string? Name, MagicWord? Value) OptionOf(MagicWord word)
    {
        if (!word.Text.StartsWith("--", StringComparison.Ordinal) || word.Text.Length == 2 || word.QuotedFrom == 0) return (null, null);
        var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? (word.Text, null)
            : (word.Text[..equals], new MagicWord(word.Text[(equals + 1)..], word.QuotedFrom is { } from ? Math.Max(0, from - equals - 1) : null));
    }
}
