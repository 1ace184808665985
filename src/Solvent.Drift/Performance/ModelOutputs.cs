using System.Globalization;

namespace Solvent.Drift;

/// <summary>What a model said of rows, and what was true of them. In each column <see cref="double.NaN"/> is a missing value; a column that is empty is not known at all.</summary>
/// <param name="Rows">The number of rows.</param>
public sealed record ModelOutputs(int Rows)
{
    private const double LargestNumber = 1e100;

    /// <summary>What was true: 0 or 1 for two classes, the number of one of several, or a number.</summary>
    public ReadOnlyMemory<double> Labels { get; init; }

    /// <summary>The probability, as the model sees it, that a row is positive: 0 to 1.</summary>
    public ReadOnlyMemory<double> Scores { get; init; }

    /// <summary>What was predicted, as <see cref="Labels"/> have it.</summary>
    public ReadOnlyMemory<double> Predictions { get; init; }

    /// <summary>When it was predicted, in seconds since 1970 in UTC.</summary>
    public ReadOnlyMemory<double> Times { get; init; }

    /// <summary>What the first row is called, 0-based, in the names of chunks.</summary>
    public int FirstRow { get; init; }

    /// <summary>How many rows have a label.</summary>
    public int Labelled
    {
        get
        {
            var count = 0;
            foreach (var label in Labels.Span) count += double.IsNaN(label) ? 0 : 1;
            return count;
        }
    }

    /// <summary>Some of the rows.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="count">Their number.</param>
    public ModelOutputs Slice(int from, int count) => new(count)
    {
        Labels = Part(Labels, from, count),
        Scores = Part(Scores, from, count),
        Predictions = Part(Predictions, from, count),
        Times = Part(Times, from, count),
        FirstRow = FirstRow + from,
    };

    internal void Validate(PerformanceTask task, string name)
    {
        (Func<double, bool> isValid, string range) = task switch
        {
            PerformanceTask.BinaryClassification => ((Func<double, bool>)(value => value is 0 or 1), "0 or 1"),
            PerformanceTask.MulticlassClassification => (value => value >= 0 && value <= int.MaxValue && Math.Truncate(value) == value, "the number of a class"),
            _ => (value => Math.Abs(value) <= LargestNumber, "between -1e100 and 1e100"),
        };
        Check(Labels, "Labels", name, isValid, range);
        Check(Predictions, "Predictions", name, isValid, range);
        Check(Scores, "Scores", name, value => value is >= 0 and <= 1, "between 0 and 1");
    }

    private static ReadOnlyMemory<double> Part(ReadOnlyMemory<double> column, int from, int count) => column.Length == 0 ? column : column.Slice(from, count);

    private void Check(ReadOnlyMemory<double> column, string what, string name, Func<double, bool> isValid, string range)
    {
        if (column.Length != 0 && column.Length != Rows) throw new ArgumentException($"{what} of the {name} has {column.Length} values for {Rows} rows.", what);
        for (var row = 0; row < column.Length; row++)
        {
            var value = column.Span[row];
            if (double.IsNaN(value) || isValid(value)) continue;
            throw new SolventException("value-not-in-range", $"{what} of the {name} has {value.ToString(CultureInfo.InvariantCulture)} in row {row + 1}, which is not {range}.");
        }
    }
}
