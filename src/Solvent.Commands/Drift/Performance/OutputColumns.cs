using System.Globalization;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>The columns of a table that say what a model predicted and what was true.</summary>
internal sealed record OutputColumns(string? Label, string? Score, string? Prediction, string? Positive, bool IsRegression)
{
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

    private double[] Outcomes(NamedTable source, Column column)
    {
        if (Positive is not null && !IsRegression)
        {
            return [.. Enumerable.Range(0, column.Length).Select(row => column.IsMissing(row) ? double.NaN : string.Equals(column.Format(row), Positive, StringComparison.OrdinalIgnoreCase) ? 1 : 0)];
        }

        if (!IsRegression && column is TextColumn { MissingCount: var missing } && missing < column.Length)
        {
            throw new SolventException("column-kind", $"The column '{column.Name}' of '{source.Name}' holds words; which of them is positive?") { File = source.Name, Hint = "Say it with --positive, such as --positive yes.", ExitCode = SolventException.WrongUsage };
        }

        var values = Numbers(source, column, "numbers");
        var wrong = Array.FindIndex(values, value => !double.IsNaN(value) && (IsRegression ? !(Math.Abs(value) <= 1e100) : value is not (0 or 1)));
        if (wrong < 0) return values;
        throw IsRegression
            ? BadRow(source, column, wrong, "is too large to be summed")
            : new SolventException("value-not-in-range", BadRow(source, column, wrong, "is neither 0 nor 1").Message) { File = source.Name, Hint = "Add --positive with the value of a positive label, or --regression if labels are numbers." };
    }
}
