using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A column that misses at most a share of its values; none at all when the share is 0.</summary>
internal sealed record MissingAtMost : ColumnExpectation
{
    public MissingAtMost(string columnName, double share)
        : base(columnName)
        => Share = Shares.Require(share, "of missing values");

    public double Share { get; }

    private protected override string Predicate => Share == 0 ? "not missing" : $"missing at most {Shares.ToText(Share)}";

    internal override ExpectationResult Check(Table table, ValidationContext context)
        => table.Find(ColumnName) is { } column ? CheckValues(table, column, context) : Fact(MissingColumn(table, ColumnName));

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        var missing = new List<int>(column.MissingCount);
        for (var row = 0; row < column.Length && missing.Count < column.MissingCount; row++)
        {
            if (column.IsMissing(row)) missing.Add(row);
        }

        var result = OfRows(context, column.Length, missing, row => Row(table, row, null));
        return column.MissingShare <= Share ? result with { Passed = true, Examples = [] } : result;
    }
}
