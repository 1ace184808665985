using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A column that is not almost constant: its most common value has at most a share of the rows that have a value.</summary>
internal sealed record MostCommonAtMost : ColumnExpectation
{
    public MostCommonAtMost(string columnName, double share)
        : base(columnName)
        => Share = Shares.Require(share, "of the most common value");

    public double Share { get; }

    private protected override string Predicate => $"most common value at most {Shares.ToText(Share)}";

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        var counts = ValueCounts.Of(column);
        var problem = string.Create(CultureInfo.InvariantCulture, $"'{Quoting.Shortened(column.Format(counts.MostCommonRow)!)}' has {counts.MostCommonShare:0.###%} of the rows");
        return Fact(counts.MostCommonShare <= Share ? null : problem);
    }
}
