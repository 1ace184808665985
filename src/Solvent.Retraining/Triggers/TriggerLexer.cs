using System.Globalization;
using System.Text;

namespace Solvent.Retraining;

/// <summary>Cuts a trigger into pieces, and writes pieces.</summary>
internal static class TriggerLexer
{
    private static readonly (double Seconds, string Unit)[] Units = [(604_800, "w"), (86_400, "d"), (3600, "h"), (60, "min"), (1, "s")];
    private static readonly string[] Words = ["and", "or", "not"];

    public static List<TriggerToken> Read(string text)
    {
        var tokens = new List<TriggerToken>();
        for (var position = 0; position < text.Length;)
        {
            var first = text[position];
            if (char.IsWhiteSpace(first)) position++;
            else if (first is '"') tokens.Add(Quoted(text, ref position));
            else if (first is '(' or ')' or ',') tokens.Add(new TriggerToken(first.ToString(), position++, IsQuoted: false));
            else if (first is '<' or '>') tokens.Add(Take(text, ref position, position + 1 < text.Length && text[position + 1] == '=' ? 2 : 1));
            else if (IsNamePart(first)) tokens.Add(Take(text, ref position, text.AsSpan(position).ToArray().TakeWhile(IsNamePart).Count()));
            else throw Wrong(text, position, $"'{first}' is not understood", "Put names with such characters in double quotes; compare by <, <=, > or >=.");
        }

        tokens.Add(new TriggerToken("", text.Length, IsQuoted: false));
        return tokens;
    }

    public static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-' or '+';

    /// <summary>A name as it is written, in quotes where it must be.</summary>
    public static string Quote(string name)
        => name.Length > 0 && name.All(IsNamePart) && !Words.Contains(name, StringComparer.OrdinalIgnoreCase) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A length of time as it is written.</summary>
    public static string Write(TimeSpan time)
    {
        foreach (var (seconds, unit) in Units)
        {
            var count = time.TotalSeconds / seconds;
            if (count >= 1 && count == Math.Floor(count)) return string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#######}s");
    }

    public static SolventException Wrong(string text, int position, string problem, string hint)
        => new("trigger-invalid", string.Create(CultureInfo.InvariantCulture, $"In the trigger '{text}', at character {position + 1}: {problem}.")) { Hint = hint };

    private static TriggerToken Take(string text, ref int position, int length)
    {
        var start = position;
        position += length;
        return new TriggerToken(text[start..position], start, IsQuoted: false);
    }

    private static TriggerToken Quoted(string text, ref int position)
    {
        var start = position++;
        var name = new StringBuilder();
        while (position < text.Length)
        {
            var character = text[position++];
            if (character != '"') name.Append(character);
            else if (position < text.Length && text[position] == '"') name.Append(text[position++]);
            else return new TriggerToken(name.ToString(), start, IsQuoted: true);
        }

        throw Wrong(text, start, "the quote is never closed", "Write \" behind the name; within the name it is written twice.");
    }
}
