using System.Globalization;

namespace Solvent.Drift;

/// <summary>Looks for a change of unit: in all values, in rows that stand together, or in single rows where units can be told apart.</summary>
internal static class UnitSearch
{
    private const int Quantiles = 500;
    private const int FewestRows = 10;
    private const int MostTried = 3;
    private const int MostBlocks = 2;
    private const double WholeShare = 0.98;
    private const double LargeExplained = 0.5;
    private const double MildExplained = 0.75;

    public static IEnumerable<CauseCandidate> Find(ColumnSample reference, ColumnSample current)
    {
        var (before, after) = (reference.Numbers(), current.Numbers());
        if (before.Count < FewestRows || after.Count < FewestRows) yield break;
        var fit = new UnitFit(before);
        if (UnitConversion.Known.OrderBy(unit => fit.Distance(after, unit)).Take(MostTried).FirstOrDefault(unit => fit.Holds(after, unit)) is { } whole)
        {
            yield return Candidate(whole, current, (value, _) => whole.Undo(value), $"all values {whole.Words}{Medians(before, after)}");
        }

        var density = new ReferenceDensity(fit.Measured);
        if (current.InRowOrder is { } rows)
        {
            var blocks = UnitBlocks.Find(rows.Span, density)
                .Select(block => (Block: block, Values: new SortedSample(rows.Span[block.First..(block.Last + 1)])))
                .OrderBy(each => fit.Distance(each.Values, each.Block.Unit))
                .Where(each => fit.Holds(each.Values, each.Block.Unit));
            foreach (var ((unit, first, last), _) in blocks.Take(MostBlocks))
            {
                var words = $"the values of {RowRange.Words(first, last, rows.Length)} {unit.Words}";
                yield return Candidate(unit, current, (value, row) => row >= first && row <= last ? unit.Undo(value) : value, words);
            }
        }

        foreach (var unit in UnitConversion.Known.Where(unit => TellsApart(unit, density, before)))
        {
            var count = Scattered(unit, density, fit, after);
            if (count == 0) continue;
            var words = string.Create(CultureInfo.InvariantCulture, $"the values of {count:#,0} rows ({Reasons.Share((double)count / after.Count)}) {unit.Words}");
            yield return Candidate(unit, current, (value, _) => UnitBlocks.Evidence(density, unit, value) > 0 ? unit.Undo(value) : value, words);
        }
    }

    private static CauseCandidate Candidate(UnitConversion unit, ColumnSample current, Func<double, int, double> undo, string words)
        => new(CauseKind.UnitChange, words, current.Change(undo), unit.IsMild ? MildExplained : LargeExplained) { MustSettle = unit.IsMild };

    /// <summary>Whether nearly every value of the reference tells in which of the two units it is.</summary>
    private static bool TellsApart(UnitConversion unit, ReferenceDensity density, SortedSample reference)
    {
        const double WronglyTaken = 0.005;
        const double RightlyTaken = 0.9;
        var (wrong, right) = (0, 0);
        for (var i = 0; i < Quantiles; i++)
        {
            var value = reference.Quantile((i + 0.5) / Quantiles);
            if (UnitBlocks.Evidence(density, unit, value) > 0) wrong++;
            if (UnitBlocks.Evidence(density, unit, unit.Apply(value)) > 0) right++;
        }

        return wrong <= WronglyTaken * Quantiles && right >= RightlyTaken * Quantiles;
    }

    /// <summary>The number of values that the unit accounts for better, if they and the others are both as in the reference.</summary>
    private static int Scattered(UnitConversion unit, ReferenceDensity density, UnitFit fit, SortedSample current)
    {
        var groups = current.Values.ToArray().ToLookup(value => UnitBlocks.Evidence(density, unit, value) > 0);
        var (changed, others) = (new SortedSample([.. groups[true]]), new SortedSample([.. groups[false]]));
        return changed.Count >= FewestRows && changed.Count <= WholeShare * current.Count
            && fit.Holds(changed, unit) && fit.IsLike(others, unit)
            ? changed.Count : 0;
    }

    private static string Medians(SortedSample reference, SortedSample current)
        => $": median {Reasons.Number(reference.Quantile(0.5))} → {Reasons.Number(current.Quantile(0.5))}";
}
