namespace Solvent.Experiments;

/// <summary>Cuts code of any language into words, numbers, quoted texts on one line, and single characters.</summary>
internal static class CodeTokens
{
    public static IReadOnlyList<string> Of(string code)
    {
        var tokens = new List<string>();
        for (var start = 0; start < code.Length;)
        {
            var end = EndOf(code, start);
            if (!char.IsWhiteSpace(code[start])) tokens.Add(code[start..end]);
            start = end;
        }

        return tokens;
    }

    private static int EndOf(string code, int start)
    {
        var end = start + 1;
        if (code[start] is '"' or '\'')
        {
            while (end < code.Length && code[end] != code[start] && code[end] != '\n') end += code[end] == '\\' && end + 1 < code.Length ? 2 : 1;
            return end < code.Length && code[end] == code[start] ? end + 1 : start + 1;
        }

        if (char.IsAsciiDigit(code[start]) || (code[start] == '.' && end < code.Length && char.IsAsciiDigit(code[end])))
        {
            while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] is '.' or '_' || (code[end] is '-' or '+' && code[end - 1] is 'e' or 'E'))) end++;
        }
        else if (IsWordCharacter(code[start]))
        {
            while (end < code.Length && IsWordCharacter(code[end])) end++;
        }

        return end;
    }

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character == '_';
}
