using System.Globalization;

namespace Solvent.Datasets;

/// <summary>Numbers as tables spell them: <c>-12.50</c>, <c>3e-05</c>. Nothing depends on the culture or on what a runtime's parser tolerates.</summary>
internal static class DecimalText
{
    /// <summary>So many digits of a decimal are never lost in a double, and different ones give different doubles.</summary>
    public const int ExactDigits = 15;

    /// <summary>A number without exponent and with at most <see cref="ExactDigits"/> digits is <c>digits / 10^decimals</c>.</summary>
    public static bool TryParseShort(ReadOnlySpan<byte> text, out long digits, out int decimals)
    {
        (digits, decimals) = (0, 0);
        var i = text is [(byte)'-', ..] ? 1 : 0;
        var point = -1;
        var start = i;
        for (; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit <= 9) digits = (digits * 10) + digit;
            else if (text[i] == '.' && point < 0) point = i;
            else return false;
        }

        var count = text.Length - start - (point < 0 ? 0 : 1);
        if (count is 0 or > ExactDigits) return false;
        if (point >= 0) decimals = text.Length - point - 1;
        if (start == 1) digits = -digits;
        return true;
    }

    /// <summary>The double nearest to a number, or false for any other text.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        return IsNumber(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'-', ..]) text = text[1..];
        var mantissa = text;
        if (text.IndexOfAny((byte)'e', (byte)'E') is var exponent && exponent >= 0)
        {
            mantissa = text[..exponent];
            var power = text[(exponent + 1)..];
            if (power is [(byte)'-' or (byte)'+', ..]) power = power[1..];
            if (power.Length is 0 or > 4 || power.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        }

        var point = mantissa.IndexOf((byte)'.');
        var (whole, part) = (point < 0 ? mantissa.Length : point, point < 0 ? 0 : mantissa.Length - point - 1);
        return whole + part is > 0 and < 400
            && !mantissa[..whole].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !mantissa[(mantissa.Length - part)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}
