using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Numbers without a fraction.</summary>
internal sealed record WholeNumbers(string ColumnName) : ValueExpectation(ColumnName)
{
    private protected override string Predicate => "is integer";

    private protected override string? ProblemWith(Column column) => NotNumbers(column);

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        var numbers = Reading.Numbers(column, found.Unreadable);
        for (var row = 0; row < numbers.Length; row++)
        {
            // An infinity is its own whole part, and no whole number.
            if (double.IsInfinity(numbers[row]) || (!double.IsNaN(numbers[row]) && Math.Truncate(numbers[row]) != numbers[row])) found.Failed.Add(row);
        }
    }
}
