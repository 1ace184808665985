using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>No block of rows that is in another unit than the rest, by one of <see cref="Factors"/> or, where those are none, by the usual ones.</summary>
internal sealed record WithoutUnitChange : ValueExpectation
{
    public WithoutUnitChange(string columnName, ValueList<double> factors)
        : base(columnName)
        => Factors = factors.FirstOrDefault(factor => factor is not (> 0 and < double.PositiveInfinity and not 1), 2) is 2
            ? factors
            : throw new SolventException("expectation-invalid", "A factor between units must be a positive number other than 1.")
            {
                ExitCode = SolventException.WrongUsage,
            };

    public ValueList<double> Factors { get; }

    private protected override string Predicate
        => Factors.Count == 0 ? "without unit change" : $"without unit change by {string.Join(", ", Factors.Select(Quoting.Number))}";

    private protected override string? ProblemWith(Column column) => NotNumbers(column);

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        var result = base.CheckValues(table, column, context);
        if (result.Failed == 0) return result;
        var blocks = Blocks(column).Select(block => string.Create(
            CultureInfo.InvariantCulture, $"rows {block.First + 1} to {block.Last + 1} are {(block.Factor > 1 ? $"{block.Factor:G6} times too large" : $"{1 / block.Factor:G6} times too small")}"));
        return result with { Problem = string.Join("; ", [.. blocks, .. result.Problem is { } problem ? [problem] : Array.Empty<string>()]) };
    }

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        _ = Reading.Numbers(column, found.Unreadable);
        foreach (var block in Blocks(column))
        {
            for (var row = block.First; row <= block.Last; row++)
            {
                if (!column.IsMissing(row)) found.Failed.Add(row);
            }
        }
    }

    private List<ScaledBlock> Blocks(Column column)
        => UnitChanges.Find(Reading.Numbers(column), Factors.Count == 0 ? UnitChanges.UsualFactors : [.. Factors.Select(factor => factor < 1 ? 1 / factor : factor)]);
}
