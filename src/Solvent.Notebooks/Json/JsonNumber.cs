namespace Solvent.Notebooks.Json;

/// <summary>JSON's grammar of numbers.</summary>
internal static class JsonNumber
{
    /// <summary>Whether all of <paramref name="text"/> is one number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text is ['-', ..]) text = text[1..];
        var startsWithZero = text is ['0', ..];
        var whole = Digits(ref text);
        if (whole == 0 || (whole > 1 && startsWithZero)) return false;
        if (text is ['.', ..])
        {
            text = text[1..];
            if (Digits(ref text) == 0) return false;
        }

        if (text is ['e' or 'E', ..])
        {
            text = text[1..];
            if (text is ['+' or '-', ..]) text = text[1..];
            if (Digits(ref text) == 0) return false;
        }

        return text.IsEmpty;
    }

    private static int Digits(ref ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        if (count < 0) count = text.Length;
        text = text[count..];
        return count;
    }
}
