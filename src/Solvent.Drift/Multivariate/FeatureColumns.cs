using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>The features of two tables: numbers and truth values as they are, and one feature for each category of a text with few of them.</summary>
/// <param name="Columns">The columns that became features.</param>
/// <param name="Tables">Their rows without missing values, in the order of the tables.</param>
/// <param name="LeftOut">Columns that did not, and why.</param>
internal sealed record FeatureColumns(IReadOnlyList<string> Columns, TwoTables Tables, IReadOnlyList<string> LeftOut)
{
    private const int MostCategories = 10;
    private const double MostMissing = 0.5;

    public static FeatureColumns Of(Table reference, Table current, IEnumerable<string> names)
    {
        var features = new List<(double[] Reference, double[] Current)>();
        List<string> columns = [], leftOut = [];
        foreach (var name in names)
        {
            if (reference.Find(name) is not { } before || current.Find(name) is not { } after) continue;
            var made = Math.Max(before.MissingShare, after.MissingShare) > MostMissing ? [] : Features(before, after).ToList();
            if (made.Count == 0) leftOut.Add(name);
            else columns.Add(name);
            features.AddRange(made);
        }

        return new FeatureColumns(
            columns,
            new TwoTables(Rows((int)reference.RowCount, feature => feature.Reference), Rows((int)current.RowCount, feature => feature.Current)),
            leftOut);

        double[][] Rows(int count, Func<(double[] Reference, double[] Current), double[]> side) => features.Count == 0
            ? []
            : [.. Enumerable.Range(0, count).Select(row => features.Select(feature => side(feature)[row]).ToArray()).Where(row => row.All(double.IsFinite))];
    }

    private static IEnumerable<(double[] Reference, double[] Current)> Features(Column reference, Column current)
    {
        switch (reference, current)
        {
            case (NumberColumn before, NumberColumn after):
                yield return (before.Values.ToArray(), after.Values.ToArray());
                break;
            case (BooleanColumn before, BooleanColumn after):
                yield return (before.ToNumbers(), after.ToNumbers());
                break;
            case (TextColumn before, TextColumn after):
                var categories = before.Categories.Union(after.Categories, StringComparer.Ordinal).ToList();
                if (categories.Count is < 2 or > MostCategories) yield break;
                foreach (var category in categories) yield return (Indicator(before, category), Indicator(after, category));
                break;
        }
    }

    private static double[] Indicator(TextColumn column, string category)
        => [.. Enumerable.Range(0, column.Length).Select(row => column[row] is { } value ? (value == category ? 1.0 : 0) : double.NaN)];
}
