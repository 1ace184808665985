using System.Globalization;

namespace Solvent.Commands.Experiments;

/// <summary>Reads words of the form <c>name=value</c>.</summary>
internal static class Assignments
{
    public static IReadOnlyList<KeyValuePair<string, string>> Read(IEnumerable<string> words) => [.. words.Select(Read)];

    /// <summary>As <see cref="Read(IEnumerable{string})"/>; of several values for one name the last one counts.</summary>
    public static Dictionary<string, string> Unique(IEnumerable<string>? words)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Read(words ?? [])) values[name] = value;
        return values;
    }

    /// <summary>As <see cref="Read(IEnumerable{string})"/>, where each value must be a number.</summary>
    public static IReadOnlyList<KeyValuePair<string, double>> ReadNumbers(IEnumerable<string> words)
        => [.. Read(words).Select(pair => KeyValuePair.Create(pair.Key, Number(pair.Key, pair.Value)))];

    private static KeyValuePair<string, string> Read(string word)
    {
        var equals = word.IndexOf('=');
        if (equals > 0) return KeyValuePair.Create(word[..equals], word[(equals + 1)..]);
        throw new SolventException("invalid-value", $"'{word}' is not of the form name=value.") { Hint = "Write for instance auc=0.91.", ExitCode = SolventException.WrongUsage };
    }

    private static double Number(string name, string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return value;
        throw new SolventException("invalid-value", $"The value '{text}' of '{name}' is no number.") { Hint = "Write a decimal point, and no thousands separator: 1234.5.", ExitCode = SolventException.WrongUsage };
    }
}
