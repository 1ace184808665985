using System.Globalization;
using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Compares the columns of two tables together.</summary>
internal static class MultivariateComparison
{
    private const int Seed = 1;
    private const int DiscrepancyPermutations = 499;
    private const int ClassifierPermutations = 99;

    public static MultivariateDrift Compare(Table reference, Table current, IEnumerable<string> names, DriftOptions options)
    {
        var features = FeatureColumns.Of(reference, current, names);
        var (complete, count) = (features.Tables, features.Tables.Features);
        var (before, after) = (Choose(complete.Reference), Choose(complete.Current));
        var needed = Math.Max(options.MinimumRows, 5);
        if (Math.Min(before.Length, after.Length) < needed || count == 0)
        {
            var reason = features.Columns.Count == 0
                ? "no column holds numbers, truth values or few categories on both sides"
                : Reasons.TooFew(before.Length, after.Length, needed, "row without missing values", "rows without missing values").Reason;
            return new MultivariateDrift(DriftVerdict.NotEnoughData, features.Columns, before.Length, after.Length, reason);
        }

        var tables = new TwoTables(before, after).Standardised();
        var distances = new PairwiseDistances(tables);
        // The smallest p-value must be able to pass the level after the correction for two tests.
        var fewest = (int)Math.Ceiling(4 / options.Alpha);
        var discrepancy = MaximumMeanDiscrepancy.Compare(distances, null, Math.Max(DiscrepancyPermutations, fewest), Seed);
        var classifier = DomainClassifier.Compare(tables.Reference, tables.Current, Math.Max(ClassifierPermutations, fewest), Seed);
        var adjusted = PValueAdjustment.Adjust([discrepancy.PValue, classifier.PValue], Multiplicity.Holm);
        var verdict = adjusted.Min() <= options.Alpha ? DriftVerdict.Drift : DriftVerdict.Ok;
        return new MultivariateDrift(verdict, features.Columns, before.Length, after.Length, string.Join("; ", Sentences(discrepancy, classifier, adjusted, features, reference, current, before.Length, after.Length)))
        {
            Discrepancy = discrepancy,
            Classifier = classifier,
            Energy = MultivariateEnergy.Compare(distances, DiscrepancyPermutations, Seed),
            Components = PrincipalComponents.Compare(tables.Reference, tables.Current),
            Shift = FeatureShift.Compare(tables.Reference, tables.Current),
        };
    }

    private static IEnumerable<string> Sentences(
        MaximumMeanDiscrepancy discrepancy, DomainClassifier classifier, double[] adjusted, FeatureColumns features, Table reference, Table current, int n, int m)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"a classifier tells the sides apart with AUC {classifier.Auc:0.00} (0.5 is chance), p {adjusted[1]:0.000}");
        yield return string.Create(CultureInfo.InvariantCulture, $"MMD² {discrepancy.Unbiased:0.0000}, p {adjusted[0]:0.000}");
        yield return $"{features.Columns.Count} {(features.Columns.Count == 1 ? "column" : "columns")} together";
        var (complete, completeCurrent) = (features.Tables.Reference.Length, features.Tables.Current.Length);
        var missing = reference.RowCount - complete + (current.RowCount - completeCurrent);
        if (missing > 0) yield return $"{missing} {(missing == 1 ? "row" : "rows")} with missing values left out";
        if (n < complete || m < completeCurrent) yield return string.Create(CultureInfo.InvariantCulture, $"a random choice of {n:#,0} of {complete:#,0} rows against {m:#,0} of {completeCurrent:#,0}");
        if (features.LeftOut.Count > 0) yield return $"not compared together: {string.Join(", ", features.LeftOut)}";
    }

    /// <summary>The rows in random order: folds of ordered rows would differ from each other.</summary>
    private static double[][] Choose(double[][] rows)
    {
        var shuffled = rows.ToArray();
        new Random(Seed).Shuffle(shuffled);
        return shuffled.Length <= MultivariateDrift.MostRows ? shuffled : shuffled[..MultivariateDrift.MostRows];
    }
}
