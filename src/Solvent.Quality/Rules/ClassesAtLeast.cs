using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A label whose classes are not too rare: each has at least a share of the rows that have one, and there are two or more.</summary>
internal sealed record ClassesAtLeast : ColumnExpectation
{
    private const int MostNamed = 5;

    public ClassesAtLeast(string columnName, double share)
        : base(columnName)
        => Share = Shares.Require(share, "of a class");

    public double Share { get; }

    private protected override string Predicate => $"every class at least {Shares.ToText(Share)}";

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        var counts = ValueCounts.Of(column);
        if (counts.Distinct == 1) return Fact($"'{Quoting.Shortened(column.Format(counts.MostCommonRow)!)}' is the only class");
        var rare = counts.Counts.Where(count => (double)count.Rows / counts.Total < Share).OrderBy(count => count.Rows).ToList();
        var named = rare.Take(MostNamed).Select(count => string.Create(
            CultureInfo.InvariantCulture, $"'{Quoting.Shortened(column.Format(count.FirstRow)!)}' has {count.Rows} of {counts.Total} rows ({(double)count.Rows / counts.Total:0.###%})"));
        return Fact(rare.Count == 0 ? null : string.Join("; ", named) + (rare.Count > MostNamed ? "; …" : ""), counts.Distinct, rare.Count);
    }
}
