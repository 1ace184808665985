namespace Solvent.Drift;

/// <summary>
/// Compares text and booleans: a two-sample chi-square test (Fisher's where two categories are too rare for it) for significance, the
/// total variation for the size. A category that the reference does not know is a finding of its own and no proof of drift.
/// </summary>
internal static class CategoricalComparison
{
    private const int NamedCategories = 3;

    public static ColumnEvidence Compare(ColumnEvidence column, ColumnSample reference, ColumnSample current, DriftOptions options)
    {
        var counts = CategoryCounts.Of(reference, current);
        if (counts.ReferenceTotal == 0 || counts.CurrentTotal == 0)
        {
            return column with { NotCompared = Reasons.TooFew(counts.ReferenceTotal, counts.CurrentTotal, options.MinimumRows) };
        }

        var pooled = PooledCategories.Of(counts);
        column = column with { Distribution = CategoryBins.Of(counts), Remarks = [.. Remarks(counts, pooled)] };
        if (Math.Min(counts.ReferenceTotal, counts.CurrentTotal) < options.MinimumRows)
        {
            return column with { NotCompared = Reasons.TooFew(counts.ReferenceTotal, counts.CurrentTotal, options.MinimumRows) };
        }

        if (pooled.Table.Categories < 2 && (counts.IsPartial || counts.Categories.Count > 1))
        {
            var distinct = counts.IsPartial ? "very many" : $"{counts.Categories.Count}";
            return column with
            {
                NotCompared = (DriftVerdict.NotEnoughData,
                    $"{distinct} distinct values, each of them rare, as of an identifier: only the share of missing values was compared"),
                Remarks = [],
            };
        }

        var variation = pooled.Table.TotalVariation;
        var effect = new DriftTest("totalVariation", variation, null, null, variation, options.CategoricalThreshold);
        var psi = PopulationStability.Compare(pooled.Table);
        return column with
        {
            Signals = [new Signal(Significance(pooled, options), effect, Change(counts), "total variation")],
            Power = pooled.Table.Categories < 2 ? null : new CategoricalPower(counts.ReferenceTotal, counts.CurrentTotal, pooled.Table.Categories, options.CategoricalThreshold),
            Shown = pooled.Table.Categories < 2
                ? []
                : [new DriftTest("psi", psi.Statistic, psi.PValue, null, null, psi.NoiseFloor), .. NamedTests.Of(counts.ToTable(), options)],
        };
    }

    private static DriftTest Significance(PooledCategories pooled, DriftOptions options)
    {
        var table = pooled.Table;
        if (pooled.NeedsExactTest)
        {
            var exact = FisherExact.PValue(table.Reference[0], table.Reference[1], table.Current[0], table.Current[1]);
            return new DriftTest("fisher", null, exact, null, null, options.Alpha);
        }

        var test = ChiSquare.Compare(table);
        return new DriftTest("chi2", test.Statistic, test.PValue, null, null, options.Alpha);
    }

    /// <summary>The category whose share changed most.</summary>
    private static string Change(CategoryCounts counts)
    {
        var (name, before, after) = counts.Categories
            .Select(category => (category.Name, Before: (double)category.Reference / counts.ReferenceTotal, After: (double)category.Current / counts.CurrentTotal))
            .MaxBy(category => Math.Abs(category.After - category.Before));
        return before == after
            ? $"'{name}' {Reasons.Share(before)} on both sides"
            : $"'{name}' {Reasons.Share(before)} → {Reasons.Share(after)}";
    }

    private static IEnumerable<string> Remarks(CategoryCounts counts, PooledCategories pooled)
    {
        var unseen = counts.Categories.Where(category => category.Reference == 0).ToList();
        if (unseen.Count > 0)
        {
            var rows = unseen.Sum(category => category.Current);
            var names = string.Join(", ", unseen.Take(NamedCategories).Select(category => $"'{category.Name}'"));
            var more = unseen.Count > NamedCategories ? $" and {unseen.Count - NamedCategories} more" : "";
            yield return $"{rows} current {(rows == 1 ? "row" : "rows")} ({Reasons.Share((double)rows / counts.CurrentTotal)}) in {(unseen.Count == 1 ? "a category" : "categories")} unseen in the reference: {names}{more}";
        }

        if (pooled.PooledCount > 1) yield return $"{pooled.PooledCount} rare categories were tested as one";
    }
}
