using System.Globalization;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>The columns of a table that say what a model predicted and what was true.</summary>
internal sealed record OutputColumns(string? Label, string? Score, string? Prediction, string? Positive, PerformanceTask Task)
{
    // The same numbers in labels and predictions, of the data and of the reference.
    private readonly Dictionary<string, double> _classes = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    /// <param name="source">The table.</param>
    /// <param name="time">The column of times.</param>
    /// <param name="mayLackLabel">Whether the table may have no column of labels, because none is known yet.</param>
    public ModelOutputs Read(NamedTable source, string? time, bool mayLackLabel)
    {
        var lacksLabel = Label is null || (mayLackLabel && source.Table.Find(Label) is null);
        return new ModelOutputs(checked((int)source.Table.RowCount))
        {
            Labels = lacksLabel ? default : Outcomes(source, source.Table[Label!]),
            Scores = Score is null ? default : Scores(source, source.Table[Score]),
            Predictions = Prediction is null ? default : Outcomes(source, source.Table[Prediction]),
            Times = time is null ? default : Times(source, source.Table[time]),
        };
    }

    private static double[] Scores(NamedTable source, Column column)
    {
        var scores = Numbers(source, column, "scores between 0 and 1");
        var wrong = Array.FindIndex(scores, score => score is < 0 or > 1);
        return wrong < 0 ? scores : throw BadRow(source, column, wrong, "is no probability between 0 and 1");
    }

    private static double[] Times(NamedTable source, Column column)
        => column is TimestampColumn times ? times.ToNumbers() : throw WrongKind(source, column, "times", "Name a column of dates in --by.");

    private static double[] Numbers(NamedTable source, Column column, string content) => column switch
    {
        NumberColumn numbers => numbers.Values.ToArray(),
        BooleanColumn truths => truths.ToNumbers(),
        // A table without any value in a column takes it for text.
        _ when column.MissingCount == column.Length => Enumerable.Repeat(double.NaN, column.Length).ToArray(),
        _ => throw WrongKind(source, column, content, "Name another column."),
    };

    private static SolventException WrongKind(NamedTable source, Column column, string content, string hint)
        => new("column-kind", $"The column '{column.Name}' of '{source.Name}' does not hold {content}: it is {column.StorageType}.") { File = source.Name, Hint = hint };

    private static SolventException BadRow(NamedTable source, Column column, int row, string fault)
        => new("value-not-in-range", $"Row {(row + 1).ToString(CultureInfo.InvariantCulture)} of '{source.Name}' has {column.Format(row)} in '{column.Name}', which {fault}.") { File = source.Name };

    private double[] Outcomes(NamedTable source, Column column) => Task switch
    {
        PerformanceTask.MulticlassClassification => Each(column, ClassOf),
        PerformanceTask.Regression => Numbers(source, column),
        _ when Positive is not null => Each(column, text => string.Equals(text, Positive, StringComparison.OrdinalIgnoreCase) ? 1 : 0),
        _ => Bits(source, column),
    };

    private static double[] Each(Column column, Func<string, double> value)
        => [.. Enumerable.Range(0, column.Length).Select(row => column.Format(row) is { } text ? value(text) : double.NaN)];

    private double ClassOf(string text)
    {
        _classes.TryAdd(text, _classes.Count);
        return _classes[text];
    }

    private static double[] Numbers(NamedTable source, Column column)
    {
        var values = Numbers(source, column, "numbers");
        var wrong = Array.FindIndex(values, value => !double.IsNaN(value) && !(Math.Abs(value) <= 1e100));
        return wrong < 0 ? values : throw BadRow(source, column, wrong, "is too large to be summed");
    }

    private static double[] Bits(NamedTable source, Column column)
    {
        const string Hint = "Say which value is positive with --positive, such as --positive yes, or add --multiclass or --regression.";
        if (column is TextColumn && column.MissingCount < column.Length)
        {
            throw new SolventException("column-kind", $"The column '{column.Name}' of '{source.Name}' holds words, not 0 and 1.") { File = source.Name, Hint = Hint, ExitCode = SolventException.WrongUsage };
        }

        var values = Numbers(source, column, "0 and 1");
        var wrong = Array.FindIndex(values, value => value is not (0 or 1) && !double.IsNaN(value));
        return wrong < 0 ? values : throw new SolventException("value-not-in-range", BadRow(source, column, wrong, "is neither 0 nor 1").Message) { File = source.Name, Hint = Hint };
    }
}
