using System.Runtime.CompilerServices;

namespace Solvent.Tables;

/// <summary>Reads the numbers that most fields of most tables are: some digits, and some more behind a point.</summary>
internal static class FieldNumber
{
    private const long LargestExact = 1L << 53;
    private const int MostDigits = 18;

    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, MostDigits + 1).Select(exponent => Math.Pow(10, exponent))];

    /// <summary>Reads a number up to the next delimiter, or up to the end.</summary>
    /// <param name="text">The rest of a record.</param>
    /// <param name="delimiter">What ends a field.</param>
    /// <param name="end">The length of the field.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="bits">A whole number, or the bits of a fraction.</param>
    /// <returns>Whether it is such a number, which says nothing about other notations.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead(ReadOnlySpan<byte> text, byte delimiter, out int end, out FieldClass kind, out long bits)
    {
        bits = 0;
        kind = FieldClass.Text;
        var at = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        if (isNegative) at = 1;
        var first = at;
        long mantissa = 0;
        uint digit;
        while (at < text.Length && (digit = text[at] - (uint)'0') <= 9)
        {
            mantissa = (mantissa * 10) + digit;
            at++;
        }

        end = at;
        var whole = at - first;
        if (whole is 0 or > MostDigits || (whole > 1 && text[first] == '0')) return false;
        if (at == text.Length || text[at] == delimiter)
        {
            if (isNegative && mantissa == 0) return false;
            kind = FieldClass.Integer;
            bits = isNegative ? -mantissa : mantissa;
            return true;
        }

        if (text[at] != '.') return false;
        var fraction = ++at;
        while (at < text.Length && (digit = text[at] - (uint)'0') <= 9)
        {
            mantissa = (mantissa * 10) + digit;
            at++;
        }

        end = at;
        // Numerator and denominator are exact, so that their quotient is the fraction nearest to the digits.
        if (whole + at - fraction > MostDigits || mantissa > LargestExact || (at < text.Length && text[at] != delimiter)) return false;
        var value = mantissa / PowersOfTen[at - fraction];
        kind = FieldClass.Double;
        bits = BitConverter.DoubleToInt64Bits(isNegative ? -value : value);
        return true;
    }
}
