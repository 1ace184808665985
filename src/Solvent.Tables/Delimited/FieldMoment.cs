namespace Solvent.Tables;

/// <summary>Dates, and dates with a time of day, in the notation of ISO 8601.</summary>
internal static class FieldMoment
{
    private const int FirstYear = 1;
    private const int FractionDigits = 6;
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    /// <summary>As <see cref="FieldValue.Classify"/>, for what is no number.</summary>
    public static FieldClass Classify(ReadOnlySpan<byte> text, out long microseconds)
    {
        microseconds = 0;
        var at = 0;
        if (!Digits(text, ref at, 4, 4, out var year) || !Skip(text, ref at, '-') || !Digits(text, ref at, 1, 2, out var month)
            || !Skip(text, ref at, '-') || !Digits(text, ref at, 1, 2, out var day))
        {
            return FieldClass.Text;
        }

        if (year < FirstYear) return FieldClass.Unsure;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return at == text.Length ? FieldClass.Text : FieldClass.Unsure;
        var ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks - DateTime.UnixEpoch.Ticks;
        if (at == text.Length)
        {
            microseconds = ticks / TicksPerMicrosecond;
            return FieldClass.Day;
        }

        if (text[at] is not ((byte)' ' or (byte)'T')) return FieldClass.Text;
        at++;
        // The database knows more notations than this one; it is asked about the others.
        if (!Digits(text, ref at, 2, 2, out var hour) || !Skip(text, ref at, ':') || !Digits(text, ref at, 2, 2, out var minute)
            || !Skip(text, ref at, ':') || !Digits(text, ref at, 2, 2, out var second) || hour > 23 || minute > 59 || second > 59)
        {
            return FieldClass.Unsure;
        }

        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            var start = at;
            if (!Digits(text, ref at, 1, FractionDigits, out fraction)) return FieldClass.Unsure;
            for (var digits = at - start; digits < FractionDigits; digits++) fraction *= 10;
        }

        microseconds = (ticks / TicksPerMicrosecond) + (((((hour * 60L) + minute) * 60) + second) * 1_000_000) + fraction;
        if (at == text.Length) return FieldClass.Moment;
        if (text[at] == 'Z' && at + 1 == text.Length) return FieldClass.TimestampWithZone;
        return FieldClass.Unsure;
    }

    private static bool Skip(ReadOnlySpan<byte> text, ref int at, char expected) => at < text.Length && text[at++] == expected;

    private static bool Digits(ReadOnlySpan<byte> text, ref int at, int fewest, int most, out int value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && at - start < most && (uint)(text[at] - '0') <= 9) value = (value * 10) + (text[at++] - '0');
        return at - start >= fewest && !(at < text.Length && (uint)(text[at] - '0') <= 9);
    }
}
