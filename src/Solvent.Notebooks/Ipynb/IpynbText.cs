using Solvent.Notebooks.Json;

namespace Solvent.Notebooks.Ipynb;

/// <summary>nbformat's texts, which are a string or an array of lines.</summary>
internal static class IpynbText
{
    /// <summary>The text, or "" when there is none.</summary>
    public static string Read(RawJson? value) => value switch
    {
        RawScalar { IsString: true } text => text.Decode(),
        RawArray lines => string.Concat(lines.Values.OfType<RawScalar>().Where(line => line.IsString).Select(line => line.Decode())),
        _ => "",
    };

    /// <summary>The text as an array of lines, each with its line break.</summary>
    public static RawArray Lines(string text, JsonStyle style)
    {
        var lines = new List<RawJson>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n') is var newline and >= 0 ? newline + 1 : rest.Length;
            lines.Add(JsonStrings.Scalar(rest[..end], style.AsciiOnly));
            rest = rest[end..];
        }

        return new RawArray(lines);
    }

    /// <summary>Lets an array of lines be <paramref name="text"/>. Lines at its start and end that stay the same keep their spelling.</summary>
    public static void Replace(RawArray lines, string text, JsonStyle style)
    {
        var old = lines.Values.Select(line => line is RawScalar { IsString: true } scalar ? scalar.Decode() : null).ToList();
        var (first, start) = (0, 0);
        while (first < old.Count && old[first] is { } line && IsWhole(line) && text.AsSpan(start).StartsWith(line))
        {
            start += line.Length;
            first++;
        }

        var (last, end) = (old.Count, text.Length);
        while (last > first && old[last - 1] is { } line && end - line.Length >= start && text.AsSpan(start, end - start).EndsWith(line) && StartsLine(text, end - line.Length))
        {
            end -= line.Length;
            last--;
        }

        var made = Lines(text[start..end], style).Values.ToList();
        for (var i = 0; i < made.Count; i++)
        {
            if (first + i < last) lines.Replace(first + i, made[i]);
            else lines.Insert(first + i, made[i]);
        }

        for (var i = last - 1; i >= first + made.Count; i--) lines.RemoveAt(i);
    }

    private static bool IsWhole(string line) => line.EndsWith('\n');

    private static bool StartsLine(string text, int at) => at == 0 || text[at - 1] == '\n';

    /// <summary>The text as one string.</summary>
    public static RawScalar String(string text, JsonStyle style) => JsonStrings.Scalar(text, style.AsciiOnly);
}
