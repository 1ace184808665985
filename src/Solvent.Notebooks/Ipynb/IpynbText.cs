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

    /// <summary>The text as one string.</summary>
    public static RawScalar String(string text, JsonStyle style) => JsonStrings.Scalar(text, style.AsciiOnly);
}
