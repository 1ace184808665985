using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>
/// Numbers or timestamps within bounds. In a column that is text, because some of its values are neither, those are at fault as well.
/// </summary>
internal sealed record InRange(string ColumnName, Bounds Bounds) : ColumnExpectation(ColumnName)
{
    private protected override string Predicate => Bounds.ToText();

    private protected override string? ProblemWith(Column column)
    {
        var expected = Bounds.AreTimes ? ColumnKind.Timestamp : ColumnKind.Number;
        return column.Kind == expected || column.Kind == ColumnKind.Text
            ? null
            : $"'{ColumnName}' is {Word(column.Kind)}, and the bounds are {(Bounds.AreTimes ? "dates" : "numbers")}";
    }

    private protected override Func<int, bool> Holds(Column column, TimeProvider time) => column switch
    {
        NumberColumn numbers => row => Bounds.Contain(numbers[row]),
        TimestampColumn timestamps => row => Bounds.Contain(timestamps[row]!.Value.Ticks),
        _ => OnText(column, text => Parse(text) is { } value && Bounds.Contain(value)),
    };

    private protected override string? Detail(Column column, int row)
        => column is TextColumn text && Parse(text[row]!) is null ? $"not a {(Bounds.AreTimes ? "date" : "number")}" : null;

    private double? Parse(string text)
    {
        if (Bounds.AreTimes) return Bound.Parse(text) is { Time: { } time } ? time.Ticks : null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) ? number : null;
    }
}
