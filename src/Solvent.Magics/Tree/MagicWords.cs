using System.Text;

namespace Solvent.Magics.Tree;

/// <summary>
/// Splits the line of a magic command into words, as a shell does: white space separates, <c>'…'</c> and <c>"…"</c> keep together. Inside double quotes
/// <c>\"</c> and <c>\\</c> stand for the quote and the backslash; elsewhere a backslash is itself, so that Windows paths need no care.
/// </summary>
internal static class MagicWords
{
    public static IReadOnlyList<MagicWord> Split(string line)
    {
        var words = new List<MagicWord>();
        var position = 0;
        while (true)
        {
            while (position < line.Length && char.IsWhiteSpace(line[position])) position++;
            if (position == line.Length) return words;
            words.Add(ReadWord(line, ref position));
        }
    }

    private static MagicWord ReadWord(string line, ref int position)
    {
        var text = new StringBuilder();
        var isQuoted = false;
        while (position < line.Length && !char.IsWhiteSpace(line[position]))
        {
            var character = line[position++];
            if (character is '"' or '\'')
            {
                isQuoted = true;
                ReadQuoted(line, character, ref position, text);
            }
            else
            {
                text.Append(character);
            }
        }

        return new MagicWord(text.ToString(), isQuoted);
    }

    private static void ReadQuoted(string line, char quote, ref int position, StringBuilder text)
    {
        var start = position;
        while (position < line.Length)
        {
            var character = line[position++];
            if (character == quote) return;
            var isEscape = character == '\\' && quote == '"' && position < line.Length && line[position] is ('"' or '\\');
            text.Append(isEscape ? line[position++] : character);
        }

        throw new SolventException("unclosed-quote", $"The quote before '{line[start..]}' is never closed.")
        {
            Hint = quote == '\'' ? "Close it, or put double quotes around a text that holds an apostrophe." : "Close it, or write \\\" for a quote within quotes.",
            ExitCode = SolventException.WrongUsage,
        };
    }
}
