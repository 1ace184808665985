using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Numbers that are not infinite.</summary>
internal sealed record FiniteNumbers(string ColumnName) : ValueExpectation(ColumnName)
{
    private protected override string Predicate => "is finite";

    private protected override string? ProblemWith(Column column) => NotNumbers(column);

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        var numbers = Reading.Numbers(column, found.Unreadable);
        for (var row = 0; row < numbers.Length; row++)
        {
            if (double.IsInfinity(numbers[row])) found.Failed.Add(row);
        }
    }
}
