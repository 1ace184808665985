using System.Globalization;
using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>
/// Looks for single values that became frequent where the reference has nothing, such as -999 or 1900-01-01, and for a value that fills
/// rows which used to have none.
/// </summary>
internal static class SentinelSearch
{
    private const int MostNamed = 3;
    private const int FewestRows = 3;
    private const double SmallestShare = 0.002;
    private const double LargestUnknownShare = 0.6;
    private const double Growth = 3;
    private const double Tail = 0.01;
    private const double SmallestExplained = 0.1;

    public static IEnumerable<CauseCandidate> Find(ColumnSample reference, ColumnSample current)
    {
        var (before, after) = (reference.Numbers(), current.Numbers());
        if (before.Count == 0 || after.Count == 0) yield break;
        var runs = Runs(after).ToList();
        var apart = runs.Where(run => LiesApart(run, before, after, current.Kind)).OrderByDescending(run => run.Count).Take(MostNamed).ToList();
        if (apart.Count > 0)
        {
            var values = apart.Select(run => run.Value).ToHashSet();
            var undone = current.Change((value, _) => values.Contains(value) ? double.NaN : value);
            yield return new CauseCandidate(CauseKind.Sentinel, Words(apart, before, after, current.Kind), undone, SmallestExplained);
        }

        if (Filler(runs, reference, current) is { } filler) yield return filler;
    }

    private static IEnumerable<(double Value, int Count)> Runs(SortedSample sample)
    {
        var fewest = Math.Max(FewestRows, sample.Count * SmallestShare);
        for (var from = 0; from < sample.Count;)
        {
            var value = sample.Values[from];
            var end = sample.CountBelow(Math.BitIncrement(value));
            if (end - from >= fewest) yield return (value, end - from);
            from = end;
        }
    }

    private static bool LiesApart((double Value, int Count) run, SortedSample reference, SortedSample current, ColumnKind kind)
    {
        var known = KnownSentinels.Has(run.Value, kind);
        var share = (double)run.Count / current.Count;
        var old = ShareOf(run.Value, reference);
        if (share < Growth * old || (share > LargestUnknownShare && (!known || run.Value == 0))) return false;

        // The reference without the value itself, which may be rare in it already.
        var isLow = run.Value < reference.Quantile(0.5);
        double Other(double part) => reference.Quantile(isLow ? old + (part * (1 - old)) : part * (1 - old));
        var (low, high, range) = (Other(Tail), Other(1 - Tail), Other(0.75) - Other(0.25));
        var gap = known ? 0.1 * range : Math.Max(1.5 * range, high - low);
        if (isLow ? run.Value >= low - gap : run.Value <= high + gap) return false;

        // A change that moves many values out there is no sentinel: most of what is out there must be this one value.
        var beyond = isLow ? current.CountBelow(low - gap) : current.Count - current.CountBelow(high + gap);
        return run.Count >= beyond / 2.0;
    }

    private static CauseCandidate? Filler(List<(double Value, int Count)> runs, ColumnSample reference, ColumnSample current)
    {
        var lost = reference.MissingShare - current.MissingShare;
        if (lost < SmallestShare * 5 || runs.Count == 0) return null;
        var numbers = reference.Numbers();
        var rows = (double)current.Rows;
        var (value, count) = runs.MaxBy(run => run.Count - (ShareOf(run.Value, numbers) * current.Numbers().Count));
        // Of the rows that always had a value, as many are expected to have this one as in the reference.
        var expected = (1 - reference.MissingShare) * ShareOf(value, numbers) * rows;
        var excess = (int)Math.Round(count - expected);
        if (excess / rows < 0.6 * lost || excess / rows > 1.4 * lost) return null;
        var left = excess;
        var undone = current.Change((number, _) => number == value && left-- > 0 ? double.NaN : number);
        return new CauseCandidate(
            CauseKind.Sentinel,
            string.Create(CultureInfo.InvariantCulture, $"{Format(value, current.Kind)} fills {excess:#,0} rows ({Reasons.Share(excess / rows)}) that had no value in the reference: missing {Reasons.Share(reference.MissingShare)} → {Reasons.Share(current.MissingShare)}"),
            undone,
            SmallestExplained);
    }

    private static string Words(List<(double Value, int Count)> runs, SortedSample reference, SortedSample current, ColumnKind kind)
    {
        var values = runs.Select(run => string.Create(
            CultureInfo.InvariantCulture,
            $"{Format(run.Value, kind)} stands in {run.Count:#,0} {(run.Count == 1 ? "row" : "rows")} ({Reasons.Share((double)run.Count / current.Count)}, {Reasons.Share(ShareOf(run.Value, reference))} in the reference)"));
        return $"{string.Join(" and ", values)}, apart from the other values (98 % of the reference lie between {NumericComparison.Format(reference.Quantile(Tail), kind)} and {NumericComparison.Format(reference.Quantile(1 - Tail), kind)})";
    }

    // A sentinel is recognised by its digits, so that it is written as it is and not rounded.
    private static string Format(double value, ColumnKind kind)
        => kind == ColumnKind.Timestamp ? NumericComparison.Format(value, kind) : value.ToString("R", CultureInfo.InvariantCulture);

    private static double ShareOf(double value, SortedSample sample)
        => sample.Count == 0 ? 0 : (double)(sample.CountBelow(Math.BitIncrement(value)) - sample.CountBelow(value)) / sample.Count;
}
