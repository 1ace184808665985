using System.Text;

namespace Solvent.Promotion.Reading.Magics;

/// <summary>The words of a magic command, split as a shell splits them.</summary>
internal sealed class DirectiveWords
{
    private readonly List<string> _positional = [];
    private readonly List<(string Name, string Value)> _options = [];

    /// <param name="text">What follows the name of the command.</param>
    /// <param name="switches">The options that take no value.</param>
    public DirectiveWords(string text, params string[] switches)
    {
        var words = Split(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith('-') || words[i].Length == 1) _positional.Add(words[i]);
            else if (words[i].IndexOf('=') is var equals and > 0 && words[i].StartsWith("--", StringComparison.Ordinal)) _options.Add((words[i][..equals], words[i][(equals + 1)..]));
            else if (switches.Contains(words[i]) || i + 1 == words.Count) _options.Add((words[i], ""));
            else _options.Add((words[i], words[++i]));
        }
    }

    /// <summary>The words that are neither options nor their values.</summary>
    public IReadOnlyList<string> Positional => _positional;

    /// <summary>The values of an option, in order, by any of its names.</summary>
    public IEnumerable<string> Values(params string[] names) => _options.Where(option => names.Contains(option.Name)).Select(option => option.Value);

    /// <summary>The last value of an option; <see langword="null"/> when it is not given.</summary>
    public string? Value(params string[] names) => Values(names).LastOrDefault();

    /// <summary>Whether an option is given.</summary>
    public bool Has(string name) => _options.Exists(option => option.Name == name);

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isOpen) = ('\0', false);
        foreach (var character in text)
        {
            if (quote != '\0' && character == quote) quote = '\0';
            else if (quote != '\0') word.Append(character);
            else if (character is '"' or '\'') (quote, isOpen) = (character, true);
            else if (char.IsWhiteSpace(character)) End();
            else word.Append(character);
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0 || isOpen) words.Add(word.ToString());
            word.Clear();
            isOpen = false;
        }
    }
}
