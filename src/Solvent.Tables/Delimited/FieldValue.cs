using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Solvent.Tables;

/// <summary>
/// Tells what a field of a text file is and what its value is, for the notations that files are full of. The rules are those of
/// <see cref="CsvColumnTypes"/>; where they depend on a corner of the database's own, the answer is <see cref="FieldClass.Unsure"/>.
/// </summary>
internal static class FieldValue
{
    private const int LongestNumber = 40;

    /// <summary>Classifies a field that is not empty.</summary>
    /// <param name="text">The field, without quotes.</param>
    /// <param name="bits">A whole number, the bits of a fraction, 1 or 0 for a truth value, microseconds since 1970; 0 for text.</param>
    public static FieldClass Classify(ReadOnlySpan<byte> text, out long bits)
    {
        // No byte is a delimiter here: the field ends where the text does.
        if (FieldNumber.TryRead(text, delimiter: 0, out var end, out var kind, out bits) && end == text.Length) return kind;
        return ClassifyRare(text, out bits);
    }

    private static FieldClass ClassifyRare(ReadOnlySpan<byte> text, out long bits)
    {
        bits = 0;
        switch (text[0])
        {
            case (byte)'+':
                return text.Length <= LongestNumber ? FieldClass.Unsure : FieldClass.Text;
            case (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.':
                var number = Number(text, out bits);
                return number == FieldClass.Text ? FieldMoment.Classify(text, out bits) : number;
            case (byte)'t' or (byte)'T' or (byte)'f' or (byte)'F':
                var isTrue = Ascii.EqualsIgnoreCase(text, "true"u8);
                bits = isTrue ? 1 : 0;
                return isTrue || Ascii.EqualsIgnoreCase(text, "false"u8) ? FieldClass.Boolean : FieldClass.Text;
            case (byte)'n' or (byte)'N' when Ascii.EqualsIgnoreCase(text, "nan"u8):
                bits = BitConverter.DoubleToInt64Bits(double.NaN);
                return FieldClass.Double;
            case (byte)'i' or (byte)'I' when IsInfinity(text):
                bits = BitConverter.DoubleToInt64Bits(double.PositiveInfinity);
                return FieldClass.Double;
            default:
                return FieldClass.Text;
        }
    }

    private static FieldClass Number(ReadOnlySpan<byte> text, out long bits)
    {
        bits = 0;
        var at = text[0] == '-' ? 1 : 0;
        if (at == 1 && IsInfinity(text[1..]))
        {
            bits = BitConverter.DoubleToInt64Bits(double.NegativeInfinity);
            return FieldClass.Double;
        }

        var whole = Digits(text, ref at);
        if (whole > 1 && text[at - whole] == '0') return FieldClass.Text;
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Digits(text, ref at);
        }

        if (whole + fraction == 0) return FieldClass.Text;
        var isWhole = at == text.Length && fraction == 0 && whole > 0 && text[^1] != '.';
        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            at++;
            if (at < text.Length && text[at] is (byte)'+' or (byte)'-') at++;
            if (Digits(text, ref at) == 0) return FieldClass.Text;
        }

        if (at < text.Length) return FieldClass.Text;
        if (isWhole && Utf8Parser.TryParse(text, out long integer, out var used) && used == text.Length && !(integer == 0 && text[0] == '-'))
        {
            bits = integer;
            return integer == long.MinValue ? FieldClass.Unsure : FieldClass.Integer;
        }

        // Where digits overflow, the database has its own opinion.
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return FieldClass.Unsure;
        bits = BitConverter.DoubleToInt64Bits(value);
        return FieldClass.Double;
    }

    private static int Digits(ReadOnlySpan<byte> text, ref int at)
    {
        var start = at;
        while (at < text.Length && (uint)(text[at] - '0') <= 9) at++;
        return at - start;
    }

    private static bool IsInfinity(ReadOnlySpan<byte> text) => Ascii.EqualsIgnoreCase(text, "inf"u8) || Ascii.EqualsIgnoreCase(text, "infinity"u8);
}
