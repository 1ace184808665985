namespace Solvent.Lint.Suppressions;

/// <summary>What a comment says that asks to ignore findings.</summary>
/// <param name="Rules">The ids of the rules.</param>
/// <param name="Reason">Why; <see langword="null"/> when it is not said.</param>
internal sealed record IgnoreText(IReadOnlyList<string> Rules, string? Reason)
{
    /// <summary>What such a comment starts with.</summary>
    public const string Mark = "solvent:ignore";

    private const string Because = "because";

    /// <summary>Reads a comment with its slashes; <see langword="null"/> when it asks for something else.</summary>
    public static IgnoreText? Parse(string comment)
    {
        var text = comment.AsSpan().Trim();
        if (text.StartsWith("//")) text = text.TrimStart('/');
        else if (text.StartsWith("/*")) text = text.TrimStart("/*").TrimEnd("*/");
        text = text.Trim();
        if (!text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase)) return null;
        text = text[Mark.Length..];
        if (!text.IsEmpty && !char.IsWhiteSpace(text[0])) return null;

        var rules = new List<string>();
        while (true)
        {
            text = text.TrimStart(" \t,");
            var length = text.IndexOfAny(" \t,:") is var end and >= 0 ? end : text.Length;
            if (!IsId(text[..length])) return new IgnoreText(rules, ReasonIn(text));
            rules.Add(text[..length].ToString());
            text = text[length..];
        }
    }

    /// <summary>An id is letters and a number, as those of all analyzers are.</summary>
    private static bool IsId(ReadOnlySpan<char> word)
    {
        var letters = 0;
        while (letters < word.Length && char.IsAsciiLetter(word[letters])) letters++;
        return letters > 0 && letters < word.Length && !word[letters..].ContainsAnyExceptInRange('0', '9');
    }

    private static string? ReasonIn(ReadOnlySpan<char> text)
    {
        if (text.StartsWith(Because, StringComparison.OrdinalIgnoreCase)) text = text[Because.Length..];
        text = text.Trim(" \t:-");
        return text.IsEmpty ? null : text.ToString();
    }
}
