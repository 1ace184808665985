using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A number of rows within bounds.</summary>
internal sealed record RowCountInRange(Bounds Bounds) : Expectation
{
    private protected override string Statement => $"rows {Bounds.ToText()}";

    internal override ExpectationResult Check(Table table, ValidationContext context)
        => Fact(Bounds.Contain(table.RowCount) ? null : string.Create(CultureInfo.InvariantCulture, $"the table has {table.RowCount} rows"));
}
