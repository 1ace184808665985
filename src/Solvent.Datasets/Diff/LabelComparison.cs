using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Finds the label among the columns and compares it: as classes where it has few whole numbers or texts, else as a measurement.</summary>
internal static class LabelComparison
{
    private const int MostClasses = 20;
    private static readonly string[] Names = ["label", "target", "y", "class", "outcome", "response", "is_fraud", "churn"];
    private static readonly (string Name, double Share)[] Quantiles = [("5 %", 0.05), ("25 %", 0.25), ("median", 0.5), ("75 %", 0.75), ("95 %", 0.95)];

    /// <summary>The label: the one that is named, else the first column called like a label that is no key.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c>.</exception>
    public static ComparedColumn? Find(TablePair tables, IReadOnlyList<ComparedColumn> keys, string? named)
        => named is null
            ? Names.Select(name => tables.Compared.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase) && !keys.Contains(column))).FirstOrDefault(column => column is not null)
            : tables.Find(named, "label");

    public static LabelShift Compare(ColumnSamples samples, bool isNamed)
    {
        var (name, old, current) = (samples.Name, samples.Reference!, samples.Current!);
        var (oldClasses, newClasses) = (old.Classes(MostClasses), current.Classes(MostClasses));
        if (oldClasses is not null && newClasses is not null)
        {
            // Numbers of classes have no distances: they are judged as the names that they are.
            var asClasses = Judge(new ColumnSamples(name, ColumnSample.OfCategories(ColumnKind.Text, old.Rows, oldClasses), ColumnSample.OfCategories(ColumnKind.Text, current.Rows, newClasses)));
            return new LabelShift(name, isNamed, asClasses.Verdict, asClasses.Reason) { Classes = Classes(oldClasses, newClasses) };
        }

        var judged = Judge(samples);
        var isMeasured = samples.Reference!.Kind is ColumnKind.Number or ColumnKind.Timestamp;
        return new LabelShift(name, isNamed, judged.Verdict, judged.Reason) { Statistics = isMeasured ? Statistics(old, current) : [] };
    }

    private static ColumnDrift Judge(ColumnSamples samples) => DriftDetection.Compare([() => samples]).Columns[0];

    private static List<LabelClass> Classes(IReadOnlyCollection<CategoryCount> old, IReadOnlyCollection<CategoryCount> current)
    {
        var (before, after) = (Shares(old), Shares(current));
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(name => new LabelClass(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
            .OrderByDescending(category => category.Old)
            .ThenByDescending(category => category.New)
            .ThenBy(category => category.Name, StringComparer.Ordinal)];

        static Dictionary<string, double> Shares(IReadOnlyCollection<CategoryCount> counts)
        {
            var total = (double)counts.Sum(category => category.Count);
            return counts.ToDictionary(category => category.Name, category => category.Count / total, StringComparer.Ordinal);
        }
    }

    private static List<LabelStatistic> Statistics(ColumnSample old, ColumnSample current)
        => [new("mean", old.Mean, current.Mean), .. Quantiles.Select(quantile => new LabelStatistic(quantile.Name, old.Quantile(quantile.Share), current.Quantile(quantile.Share)))];
}
