namespace Solvent.Magics.Tree;

/// <summary>The words of a magic command that is being written.</summary>
/// <param name="Before">The words before the one at the cursor.</param>
/// <param name="Last">What is written of the word at the cursor, quotes removed.</param>
/// <param name="Start">Where that word starts in the line.</param>
/// <param name="End">Where it ends, which may be behind the cursor.</param>
/// <param name="Quote">The quote that it starts with, or nothing.</param>
internal sealed record TypedWords(IReadOnlyList<string> Before, string Last, int Start, int End, string Quote)
{
    /// <summary>Reads a line up to the cursor; a quote that is not closed yet is closed there.</summary>
    public static TypedWords Read(string line, int position)
    {
        var start = 0;
        char? open = null;
        for (var i = 0; i < position; i++)
        {
            if (open is null && char.IsWhiteSpace(line[i])) start = i + 1;
            else if (open == line[i]) open = null;
            else if (open is null && line[i] is '"' or '\'') open ??= line[i];
        }

        var end = position;
        while (end < line.Length && (open is { } quote ? line[end] != quote : !char.IsWhiteSpace(line[end]))) end++;
        if (open is not null && end < line.Length) end++;
        var before = MagicWords.Split(line[..start]).Select(word => word.Text).ToList();
        var typed = line[start..position];
        return typed.Length > 0 && typed[0] is '"' or '\''
            ? new TypedWords(before, typed[1..].TrimEnd(typed[0]), start, end, typed[..1])
            : new TypedWords(before, typed, start, end, "");
    }

    /// <summary>A word as it is to be written in the place of the last one.</summary>
    public string Quoted(string word)
    {
        if (Quote.Length > 0) return Quote + word + Quote;
        return word.Any(char.IsWhiteSpace) ? $"\"{word}\"" : word;
    }
}
