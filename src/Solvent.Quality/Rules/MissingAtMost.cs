using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A column that misses at most a share of its values; none at all when the share is 0.</summary>
internal sealed record MissingAtMost : ColumnExpectation
{
    public MissingAtMost(string columnName, double share)
        : base(columnName)
    {
        Share = share is >= 0 and <= 1
            ? share
            : throw new SolventException("expectation-invalid", $"A share of missing values must be between 0 and 1 (0 % and 100 %), not {Quoting.Number(share)}.")
            {
                ExitCode = SolventException.WrongUsage,
            };
    }

    public double Share { get; }

    private protected override string Predicate => Share == 0 ? "not missing" : $"missing at most {PercentOrShare}";

    // 0.07 * 100 is not 7 in binary; a share that has no exact percentage is written as a share.
    private string PercentOrShare
    {
        get
        {
            var percent = Math.Round(Share * 100, 10);
            return percent / 100 == Share ? $"{Quoting.Number(percent)}%" : Quoting.Number(Share);
        }
    }

    internal override ExpectationResult Check(Table table, TimeProvider time)
        => table.Find(ColumnName) is { } column ? CheckValues(table, column, time) : Fact(MissingColumn(table, ColumnName));

    private protected override ExpectationResult CheckValues(Table table, Column column, TimeProvider time)
    {
        var passed = column.MissingShare <= Share;
        var missing = Enumerable.Range(0, column.Length).Where(column.IsMissing);
        return Result(passed, column.Length, column.MissingCount, passed ? [] : [.. missing.Take(MostExamples).Select(row => Row(table, row, null))]);
    }

    private protected override Func<int, bool> Holds(Column column, TimeProvider time) => row => !column.IsMissing(row);
}
