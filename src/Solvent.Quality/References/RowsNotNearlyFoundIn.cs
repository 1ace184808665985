using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>No row that another table has but for rounding, spelling and identifiers: near-duplicates of what was trained on.</summary>
internal sealed record RowsNotNearlyFoundIn : ReferenceExpectation
{
    public const double UsualTolerance = 0.001;

    public RowsNotNearlyFoundIn(string otherTable, double tolerance = UsualTolerance)
        : base(otherTable)
        => Tolerance = tolerance is >= 0 and <= 0.5
            ? tolerance
            : throw new SolventException("expectation-invalid", $"Numbers are near within a share between 0 and 0.5, not {Quoting.Number(tolerance)}.")
            {
                ExitCode = SolventException.WrongUsage,
            };

    /// <summary>How far two numbers may be apart, as a share of the larger.</summary>
    public double Tolerance { get; }

    private protected override string Statement => $"rows not nearly found in {Quoting.Name(OtherTable)} within {Shares.ToText(Tolerance)}";

    private protected override ExpectationResult Check(Table table, Table other, ValidationContext context)
    {
        var columns = table.Columns.Where(column => other.Find(column.Name) is not null).ToList();
        if (columns.Count == 0) return Fact($"it has no column in common with '{other.Name}'");
        if (table.RowCount == 0 || other.RowCount == 0) return Result(true, table.RowCount, 0, []);
        var near = new NearRows(columns, [.. columns.Select(column => other[column.Name])], Tolerance);
        var failed = new List<int>();
        var matches = new Dictionary<int, int>();
        for (var row = 0; row < table.RowCount; row++)
        {
            if (row % 4096 == 0) context.CancellationToken.ThrowIfCancellationRequested();
            if (near.Find(row) is >= 0 and var match)
            {
                failed.Add(row);
                matches.Add(row, match);
            }
        }

        return OfRows(context, table.RowCount, failed, row => Row(
            table, row, Shown(near.Compared, row), string.Create(CultureInfo.InvariantCulture, $"near row {matches[row] + 1} of {other.Name}")));
    }
}
