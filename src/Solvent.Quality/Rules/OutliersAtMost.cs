using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A column in which at most a share of the numbers are outliers; infinities always are.</summary>
internal sealed record OutliersAtMost : ValueExpectation
{
    public OutliersAtMost(string columnName, OutlierMethod method, double limit, double share = 0)
        : base(columnName)
    {
        Method = method;
        Share = Shares.Require(share, "of outliers");
        Limit = limit is > 0 and < double.PositiveInfinity
            ? limit
            : throw new SolventException("expectation-invalid", $"The limit of outliers must be a positive number, not {Quoting.Number(limit)}.")
            {
                Hint = "Write for instance: delay without outliers by iqr 3.",
                ExitCode = SolventException.WrongUsage,
            };
    }

    public OutlierMethod Method { get; }

    public double Limit { get; }

    public double Share { get; }

    private protected override string Predicate
        => $"{(Share == 0 ? "without outliers" : $"outliers at most {Shares.ToText(Share)}")} by {(Method == OutlierMethod.Iqr ? "iqr" : "mad")} {Quoting.Number(Limit)}";

    private protected override string? ProblemWith(Column column) => NotNumbers(column);

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        var result = base.CheckValues(table, column, context);
        if (result.Unreadable > 0 || result.Failed == 0) return result;
        if (result.FailedShare <= Share) return result with { Passed = true, Examples = [] };
        var fence = FenceOf(Reading.Numbers(column));
        return result with
        {
            Problem = string.Create(
                CultureInfo.InvariantCulture, $"{result.Failed} {(result.Failed == 1 ? "value is" : "values are")} outside {fence.Lower:G6} to {fence.Upper:G6}"),
        };
    }

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        var numbers = Reading.Numbers(column, found.Unreadable);
        var fence = FenceOf(numbers);
        for (var row = 0; row < numbers.Length; row++)
        {
            if (double.IsInfinity(numbers[row]) || !fence.Holds(numbers[row])) found.Failed.Add(row);
        }
    }

    private OutlierFence FenceOf(ReadOnlySpan<double> numbers)
        => Quantiles.Sorted(numbers) is { Length: > 0 } sorted ? OutlierFence.Of(sorted, Method, Limit) : default;
}
