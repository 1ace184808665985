using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Numbers or timestamps within bounds.</summary>
internal sealed record InRange(string ColumnName, Bounds Bounds) : ColumnExpectation(ColumnName)
{
    private protected override string Predicate => Bounds.ToText();

    private protected override string? ProblemWith(Column column)
    {
        var expected = Bounds.AreTimes ? ColumnKind.Timestamp : ColumnKind.Number;
        return column.Kind == expected ? null : $"'{ColumnName}' is {Word(column.Kind)}, and the bounds are {(Bounds.AreTimes ? "dates" : "numbers")}";
    }

    private protected override Func<int, bool> Holds(Column column, TimeProvider time) => column switch
    {
        NumberColumn numbers => row => Bounds.Contain(numbers[row]),
        TimestampColumn timestamps => row => Bounds.Contain(timestamps[row]!.Value.Ticks),
        _ => _ => false,
    };
}
