using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Numbers or timestamps within bounds. Text in which some values are neither is read as what it spells; what spells neither is unreadable.</summary>
internal sealed record InRange(string ColumnName, Bounds Bounds) : ValueExpectation(ColumnName)
{
    private protected override string Predicate => Bounds.ToText();

    private protected override string Readable => Bounds.AreTimes ? "a date" : "a number";

    private protected override string? ProblemWith(Column column)
    {
        var expected = Bounds.AreTimes ? ColumnKind.Timestamp : ColumnKind.Number;
        return column.Kind == expected || column.Kind == ColumnKind.Text
            ? null
            : $"'{ColumnName}' is {Word(column.Kind)}, and the bounds are {(Bounds.AreTimes ? "dates" : "numbers")}";
    }

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        var numbers = Bounds.AreTimes ? Reading.Moments(column, found.Unreadable) : Reading.Numbers(column, found.Unreadable);
        var (lower, upper) = (Bounds.Lower?.Number ?? double.NegativeInfinity, Bounds.Upper?.Number ?? double.PositiveInfinity);
        for (var row = 0; row < numbers.Length; row++)
        {
            // NaN, which is a missing value, is neither.
            if (numbers[row] < lower || numbers[row] > upper) found.Failed.Add(row);
        }
    }
}
