using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A mean, a median or another number about all values that is within bounds.</summary>
internal sealed record AggregateInRange(string ColumnName, Aggregate Aggregate, Bounds Bounds) : ColumnExpectation(ColumnName)
{
    private string Noun => Aggregate == Aggregate.Distinct ? "distinct values" : Aggregate.ToString().ToLowerInvariant();

    private protected override string Predicate => $"{Noun} {Bounds.ToText()}";

    private protected override string? ProblemWith(Column column)
    {
        if (Bounds.AreTimes) return $"the bounds of {Noun} are dates, not numbers";
        return Aggregate == Aggregate.Distinct || column is BooleanColumn ? null : NotNumbers(column);
    }

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        if (Aggregate == Aggregate.Distinct) return Judge(ValueCounts.Of(column).Distinct, 0);
        var unreadable = new List<int>();
        var numbers = Reading.Numbers(column, unreadable);
        return Judge(Value(numbers), unreadable.Count);
    }

    private ExpectationResult Judge(double value, int unreadable)
    {
        if (unreadable > 0) return Fact(string.Create(CultureInfo.InvariantCulture, $"{unreadable} values are not numbers")) with { Unreadable = unreadable };
        if (double.IsNaN(value)) return Fact($"there are too few finite numbers for a {Noun}");
        return Fact(Bounds.Contain(value) ? null : string.Create(CultureInfo.InvariantCulture, $"it is {value:G6}"));
    }

    private double Value(ReadOnlySpan<double> numbers)
    {
        if (Aggregate == Aggregate.Median) return Quantiles.Sorted(numbers) is { Length: > 0 } sorted ? Quantiles.Median(sorted) : double.NaN;
        double sum = 0, mean = 0, squares = 0;
        long count = 0;
        foreach (var number in numbers)
        {
            if (double.IsNaN(number)) continue;
            count++;
            sum += number;
            var difference = number - mean;
            mean += difference / count;
            squares += difference * (number - mean);
        }

        return Aggregate switch
        {
            Aggregate.Sum => sum,
            Aggregate.Mean => sum / count,
            _ => count < 2 ? double.NaN : Math.Sqrt(squares / (count - 1)),
        };
    }
}
