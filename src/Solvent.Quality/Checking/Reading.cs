using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Columns as numbers, whatever they are stored as.</summary>
internal static class Reading
{
    /// <summary>
    /// One number a row: numbers as they are, text as what it spells (invariant), truth as 1 and 0, times as seconds since 1970. NaN where the value is missing
    /// or spells no number; the rows of the latter are added to <paramref name="unreadable"/>.
    /// </summary>
    public static ReadOnlySpan<double> Numbers(Column column, List<int>? unreadable = null) => column switch
    {
        NumberColumn numbers => numbers.Values.Span,
        BooleanColumn booleans => booleans.ToNumbers(),
        TimestampColumn times => times.ToNumbers(),
        TextColumn text => OfText(text, unreadable, Number),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "Unknown kind of column."),
    };

    /// <summary>The number that a text spells in the invariant culture, or NaN.</summary>
    public static double Number(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    /// <summary>The ticks of the date or time that a text spells, or NaN.</summary>
    public static double Ticks(string text) => Bound.Parse(text) is { Time: { } time } ? time.Ticks : double.NaN;

    /// <summary>One moment a row as ticks, of a column of times or of text that spells them; NaN as for <see cref="Numbers"/>.</summary>
    public static double[] Moments(Column column, List<int>? unreadable)
    {
        if (column is TextColumn text) return OfText(text, unreadable, Ticks);
        var times = (TimestampColumn)column;
        var moments = new double[times.Length];
        for (var row = 0; row < moments.Length; row++) moments[row] = times[row]?.Ticks ?? double.NaN;
        return moments;
    }

    /// <summary>One reading of the text of each row, made once for each distinct text.</summary>
    public static double[] OfText(TextColumn column, List<int>? unreadable, Func<string, double> read)
    {
        var readings = column.Categories.Select(read).ToArray();
        var codes = column.Codes;
        var numbers = new double[codes.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            var code = codes[row];
            numbers[row] = code < 0 ? double.NaN : readings[code];
            if (code >= 0 && double.IsNaN(numbers[row])) unreadable?.Add(row);
        }

        return numbers;
    }
}
