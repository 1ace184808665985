using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A column with at least two different values. One of which every value is missing is constant, too.</summary>
internal sealed record NotConstant(string ColumnName) : ColumnExpectation(ColumnName)
{
    private protected override string Predicate => "not constant";

    internal override ExpectationResult Check(Table table, ValidationContext context)
        => table.Find(ColumnName) is { Length: > 0 } column && column.MissingCount == column.Length
            ? Fact("every value is missing")
            : base.Check(table, context);

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        var counts = ValueCounts.Of(column);
        return Fact(counts.Distinct > 1 ? null : $"every value is '{column.Format(counts.MostCommonRow)}'");
    }
}
