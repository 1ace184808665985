using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Measures how much each column says about a label: one that says nearly everything is a copy of it, or came to be after it.</summary>
public static class LabelLeakage
{
    /// <summary>The AUC from which a column is suspicious.</summary>
    public const double Suspicious = 0.95;

    // A label with more classes than this is a number, if it holds numbers.
    private const int MostClasses = 20;

    /// <summary>What every other column says about <paramref name="label"/>, copies first, then the strongest. Columns of which fewer than two rows have a value and a label are left out.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c>.</exception>
    public static IReadOnlyList<ColumnLeakage> Measure(Table table, string label)
        => [.. Measure(table, table[label]).OrderByDescending(column => column.IsCopy).ThenByDescending(column => column.Auc).ThenBy(column => column.Column, StringComparer.Ordinal)];

    /// <summary>How many classes, and whether it is a number rather than classes.</summary>
    internal static (int Classes, bool IsNumber) Shape(Column label)
    {
        var classes = ValueCounts.Of(label).Distinct;
        return (classes, label is NumberColumn && classes > MostClasses);
    }

    private static IEnumerable<ColumnLeakage> Measure(Table table, Column label)
    {
        var isNumber = Shape(label).IsNumber;
        var classes = isNumber ? [] : RowClasses.Of(label);
        foreach (var column in table.Columns)
        {
            if (column.Name == label.Name) continue;
            var values = FeatureValues.Of(column);
            var rows = Enumerable.Range(0, column.Length).Where(row => !label.IsMissing(row) && values.Has(row)).ToArray();
            if (rows.Length < 2) continue;
            var auc = isNumber ? OfNumber(values, Reading.Numbers(label), rows) : OfClasses(values, classes, rows);
            yield return new ColumnLeakage(column.Name, auc, rows.Length, auc > Suspicious && IsCopy(column, label, rows));
        }
    }

    private static double OfNumber(FeatureValues values, ReadOnlySpan<double> label, int[] rows)
    {
        var targets = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++) targets[i] = label[rows[i]];
        var scores = values.Codes is null ? values.Numbers(rows) : CategoryRates.OutOfFold(values.Codes, rows, targets);
        return 0.5 + (Math.Abs(RankStatistic.Correlation(scores, targets)) / 2);
    }

    private static double OfClasses(FeatureValues values, int[] classes, int[] rows)
    {
        var present = rows.Select(row => classes[row]).GroupBy(code => code).OrderByDescending(group => group.Count()).Select(group => group.Key).ToList();
        // One of two classes is told as well as the other.
        var asked = present.Count == 2 ? present.Take(1) : present.Take(MostClasses);
        return present.Count < 2 ? 0.5 : asked.Max(code => OfClass(values, rows, Array.ConvertAll(rows, row => classes[row] == code)));
    }

    private static double OfClass(FeatureValues values, int[] rows, bool[] positive)
    {
        var scores = values.Codes is null
            ? values.Numbers(rows)
            : CategoryRates.OutOfFold(values.Codes, rows, Array.ConvertAll(positive, isPositive => isPositive ? 1.0 : 0.0));
        var auc = RankStatistic.Auc(scores, positive);
        return Math.Max(auc, 1 - auc);
    }

    private static bool IsCopy(Column column, Column label, int[] rows)
    {
        var (labelOf, valueOf) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var (value, target) = (column.Format(row)!, label.Format(row)!);
            if (!labelOf.TryAdd(value, target) && labelOf[value] != target) return false;
            if (!valueOf.TryAdd(target, value) && valueOf[target] != value) return false;
        }

        return valueOf.Count > 1;
    }
}
