using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Words a change that no artefact accounts for: how far the values moved, or which categories gained and lost.</summary>
internal static class ShiftDescription
{
    private const int Quantiles = 100;
    private const double MostlyMoved = 0.7;
    private const int NamedCategories = 2;

    public static string Of(ColumnSample reference, ColumnSample current)
    {
        var change = current.Kind is ColumnKind.Number or ColumnKind.Timestamp ? Numbers(reference, current) : Categories(reference, current);
        return $"no artefact accounts for it: {change}";
    }

    private static string Numbers(ColumnSample reference, ColumnSample current)
    {
        var (before, after) = (reference.Numbers(), current.Numbers());
        if (before.Count == 0 || after.Count == 0) return "no values are left to compare";
        var moved = after.Quantile(0.5) - before.Quantile(0.5);
        var shares = Enumerable.Range(0, Quantiles).Select(i => (i + 0.5) / Quantiles).ToArray();
        double Distance(Func<double, double> undo) => shares.Average(share => Math.Abs(undo(after.Quantile(share)) - before.Quantile(share)));

        var effect = Distance(value => value);
        var middle = $"median {NumericComparison.Format(before.Quantile(0.5), current.Kind)} → {NumericComparison.Format(after.Quantile(0.5), current.Kind)}";
        if (effect <= 0) return middle;
        var byShift = 1 - (Distance(value => value - moved) / effect);
        if (byShift >= MostlyMoved) return $"the values moved as a whole ({middle}, a shift explains {Reasons.Share(byShift)})";
        var (old, now) = (before.Quantile(0.75) - before.Quantile(0.25), after.Quantile(0.75) - after.Quantile(0.25));
        if (!(old > 0 && now > 0)) return $"the values changed their shape ({middle})";
        var byBoth = 1 - (Distance(value => before.Quantile(0.5) + ((value - after.Quantile(0.5)) * old / now)) / effect);
        return byBoth >= MostlyMoved
            ? $"the values spread {Reasons.Number(now / old)} times as wide ({middle}, shift and scale explain {Reasons.Share(byBoth)})"
            : $"the values changed their shape ({middle}, spread {Reasons.Number(now / old)} times as wide)";
    }

    private static string Categories(ColumnSample reference, ColumnSample current)
    {
        var counts = CategoryCounts.Of(reference, current);
        if (counts.ReferenceTotal == 0 || counts.CurrentTotal == 0) return "no values are left to compare";
        var changes = counts.Categories
            .Select(category => (category.Name, Before: (double)category.Reference / counts.ReferenceTotal, After: (double)category.Current / counts.CurrentTotal))
            .OrderByDescending(category => Math.Abs(category.After - category.Before))
            .Take(NamedCategories)
            .Select(category => category.After == 0
                ? $"'{category.Name}' is gone ({Reasons.Share(category.Before)} of the reference)"
                : $"'{category.Name}' {Reasons.Share(category.Before)} → {Reasons.Share(category.After)}");
        return string.Join(", ", changes);
    }
}
