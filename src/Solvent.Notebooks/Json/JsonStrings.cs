using System.Buffers;
using System.Globalization;
using System.Text;

namespace Solvent.Notebooks.Json;

/// <summary>JSON's string escapes.</summary>
internal static class JsonStrings
{
    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\', .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    /// <summary>The characters that the inside of a string, which the reader has checked, stands for.</summary>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        var escape = raw.IndexOf('\\');
        if (escape < 0) return raw.ToString();
        var decoded = new StringBuilder(raw.Length);
        while (escape >= 0)
        {
            decoded.Append(raw[..escape]);
            var code = raw[escape + 1];
            decoded.Append(code == 'u' ? (char)ushort.Parse(raw.Slice(escape + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : Unescape(code));
            raw = raw[(escape + (code == 'u' ? 6 : 2))..];
            escape = raw.IndexOf('\\');
        }

        return decoded.Append(raw).ToString();
    }

    /// <summary>Where the character at <paramref name="offset"/> of the decoded string is spelled in the inside of a string.</summary>
    public static int Spelled(ReadOnlySpan<char> raw, int offset)
    {
        var at = 0;
        for (; offset > 0 && at < raw.Length; offset--) at += raw[at] != '\\' ? 1 : raw[at + 1] == 'u' ? 6 : 2;
        return at;
    }

    /// <summary>Writes <paramref name="text"/> as a quoted string.</summary>
    public static void Encode(TextWriter output, ReadOnlySpan<char> text, bool asciiOnly)
    {
        output.Write('"');
        while (true)
        {
            var special = text.IndexOfAny(MustEscape);
            if (asciiOnly)
            {
                var foreign = text.IndexOfAnyExceptInRange('\0', '\x7f');
                if (foreign >= 0 && (special < 0 || foreign < special)) special = foreign;
            }

            if (special < 0) break;
            output.Write(text[..special]);
            text = text[special..];
            text = text[WriteSpecial(output, text, asciiOnly)..];
        }

        output.Write(text);
        output.Write('"');
    }

    /// <summary>The JSON of the string <paramref name="text"/>.</summary>
    public static RawScalar Scalar(ReadOnlySpan<char> text, bool asciiOnly)
    {
        using var encoded = new StringWriter(new StringBuilder(text.Length + 2), CultureInfo.InvariantCulture);
        Encode(encoded, text, asciiOnly);
        return new RawScalar(encoded.ToString());
    }

    /// <summary>Writes the first character, or the first pair of surrogates, and returns how many characters that were.</summary>
    private static int WriteSpecial(TextWriter output, ReadOnlySpan<char> text, bool asciiOnly)
    {
        if (!asciiOnly && text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
        {
            output.Write(text[..2]);
            return 2;
        }

        // A surrogate without its other half has no UTF-8 form.
        output.Write(text[0] switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            var other => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)other:x4}"),
        });
        return 1;
    }

    private static char Unescape(char code) => code switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => code,
    };
}
