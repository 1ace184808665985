using System.Globalization;
using System.Text;
using CsCheck;

namespace Solvent.Notebooks.Tests.Ipynb;

/// <summary>Generates JSON texts in the layouts that editors write.</summary>
internal static class JsonLayouts
{
    private static readonly Gen<string> Word = Gen.OneOf("", "a", "source", "é", "😀", "\u2028", "\"", "\\", "\n", "\r\n", "\t", "\u0001", "#!csharp", "/");

    /// <summary>Texts as cells have them.</summary>
    public static Gen<string> Text { get; } = Word.Array[0, 6].Select(string.Concat);

    /// <summary>Numbers and literals in spellings that must survive.</summary>
    public static Gen<string> Scalar { get; } = Gen.OneOf("1.0", "1", "-0", "1e400", "1E+2", "0.10", "NaN", "true", "null", "\"\\/\"", "\"\\u00e9\"", "\"\\uD83D\\uDE00\"");

    /// <summary>Values nested a few levels deep, without white space.</summary>
    public static Gen<string> Value { get; } = Nested(2);

    /// <summary>How white space goes between tokens.</summary>
    public static Gen<(string Newline, string Indent)> Layout { get; } =
        Gen.OneOf(("\n", " "), ("\n", "  "), ("\r\n", "    "), ("\n", "\t"), ("", ""));

    /// <summary>The text as a JSON string.</summary>
    public static string Quote(string text, bool asciiOnly)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                > '\x7e' when asciiOnly => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Puts each item of a bracketed list on its own line.</summary>
    public static string List(char open, IEnumerable<string> items, char close, (string Newline, string Indent) layout, int depth)
    {
        var lines = items.ToList();
        if (lines.Count == 0) return $"{open}{close}";
        var inner = layout.Newline + string.Concat(Enumerable.Repeat(layout.Indent, depth + 1));
        var outer = layout.Newline + string.Concat(Enumerable.Repeat(layout.Indent, depth));
        return open + inner + string.Join("," + inner, lines) + outer + close;
    }

    private static Gen<string> Nested(int depth) => depth == 0
        ? Scalar
        : Gen.OneOf(
            Scalar,
            Nested(depth - 1).Array[0, 3].Select(values => $"[{string.Join(", ", values)}]"),
            Gen.Select(Text, Nested(depth - 1)).Array[0, 3].Select(members =>
                $"{{{string.Join(",", members.Select(member => $"{Quote(member.Item1, asciiOnly: false)} : {member.Item2}"))}}}"));
}
