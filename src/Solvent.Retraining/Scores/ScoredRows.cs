using System.Globalization;
using Solvent.Tables;

namespace Solvent.Retraining;

/// <summary>Rows with their label and what a model said about them.</summary>
internal sealed class ScoredRows
{
    private const double Cut = 0.5;

    private ScoredRows(IReadOnlyList<string> labels, double[] losses, bool areClasses) => (Labels, Losses, AreClasses) = (labels, losses, areClasses);

    /// <summary>The labels in the order of the rows; rows without a label or a score are left out.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>For each row 0 or 1, whether the class is wrong; for numbers the absolute error.</summary>
    public double[] Losses { get; }

    /// <summary>Whether the labels are classes.</summary>
    public bool AreClasses { get; }

    /// <summary>The mean loss; <see langword="null"/> without rows.</summary>
    public double? Error => Losses.Length == 0 ? null : Losses.Average();

    /// <summary>
    /// Reads two columns of a table. A number beside labels that are only 0 and 1, or true and false, is the probability of 1; text beside text is a class; a number beside other numbers is a prediction.
    /// </summary>
    /// <exception cref="SolventException"><c>column-not-found</c>; <c>scores-invalid</c> when the two do not go together.</exception>
    public static ScoredRows Read(Table table, string label, string score)
    {
        var (labels, scores) = (table[label], table[score]);
        var isBinary = labels is BooleanColumn || (labels is NumberColumn numbers && Present(numbers).All(value => value is 0 or 1));
        Func<int, double> loss = (labels, scores) switch
        {
            _ when isBinary && scores is NumberColumn or BooleanColumn => row => (Number(scores, row) >= Cut) == (Number(labels, row) >= Cut) ? 0 : 1,
            (NumberColumn, NumberColumn) => row => Math.Abs(Number(labels, row) - Number(scores, row)),
            (TextColumn, TextColumn) => row => string.Equals(labels.Format(row), scores.Format(row), StringComparison.Ordinal) ? 0 : 1,
            _ => throw new SolventException("scores-invalid", $"'{table.Name}' has a label '{label}' of {labels.StorageType} and a score '{score}' of {scores.StorageType}, which do not go together.")
            {
                Hint = "Log the probability of true beside a label of true and false, the class beside a class, or a number beside a number.",
            },
        };
        var rows = Enumerable.Range(0, (int)table.RowCount).Where(row => !labels.IsMissing(row) && !scores.IsMissing(row) && IsFinite(labels, row) && IsFinite(scores, row)).ToList();
        return new ScoredRows([.. rows.Select(row => labels.Format(row)!)], [.. rows.Select(loss)], isBinary || labels is TextColumn);
    }

    private static IEnumerable<double> Present(NumberColumn column) => column.Values.ToArray().Where(value => !double.IsNaN(value));

    private static bool IsFinite(Column column, int row) => column is not NumberColumn numbers || double.IsFinite(numbers[row]);

    private static double Number(Column column, int row) => column switch
    {
        NumberColumn numbers => numbers[row],
        BooleanColumn flags => flags[row] is true ? 1 : 0,
        _ => double.Parse(column.Format(row)!, CultureInfo.InvariantCulture),
    };
}
