using System.Text;

namespace Solvent.Magics.Tree;

/// <summary>
/// Splits the line of a magic command into words, as a shell does: white space separates, <c>'…'</c> and <c>"…"</c> keep together. Inside double quotes
/// <c>\"</c> and <c>\\</c> stand for the quote and the backslash; elsewhere a backslash is itself, so that Windows paths need no care. The JSON behind <c>@input:</c> and <c>@password:</c> keeps its quotes.
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
        int? quotedFrom = null;
        while (position < line.Length && !char.IsWhiteSpace(line[position]))
        {
            var character = line[position++];
            if (character is '"' or '\'')
            {
                quotedFrom ??= text.Length;
                ReadQuoted(line, character, ref position, text);
            }
            else if (character == '{' && quotedFrom is null && MagicInput.TakesJson(text))
            {
                position--;
                ReadJson(line, ref position, text);
            }
            else
            {
                text.Append(character);
            }
        }

        return new MagicWord(text.ToString(), quotedFrom);
    }

    private static void ReadJson(string line, ref int position, StringBuilder text)
    {
        var start = position;
        var depth = 0;
        var isText = false;
        while (position < line.Length)
        {
            var character = line[position++];
            if (isText && character == '\\' && position < line.Length) position++;
            else if (character == '"') isText = !isText;
            else if (!isText && character == '{') depth++;
            else if (!isText && character == '}' && --depth == 0) break;
        }

        text.Append(line, start, position - start);
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
