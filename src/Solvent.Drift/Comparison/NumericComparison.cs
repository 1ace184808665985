using System.Globalization;
using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>
/// Compares numbers, and timestamps as seconds: Kolmogorov-Smirnov for significance and, for the size, the Wasserstein distance in
/// interquartile ranges of the reference, which one absurd value in the reference cannot inflate as it does a standard deviation.
/// </summary>
internal static class NumericComparison
{
    public const string ScaleOfQuartiles = "W1/IQR";
    public const string ScaleOfRange = "W1/(P95-P5)";
    public const string NoScale = "KS D";

    public static ColumnEvidence Compare(ColumnEvidence column, SortedSample reference, SortedSample current, DriftOptions options)
        => Compare(column, reference, current, () => NumericMeasures.Of(reference, current), options);

    /// <summary>Compares summaries, of which at least one does not have the whole distribution.</summary>
    public static ColumnEvidence Compare(ColumnEvidence column, NumericSummary reference, NumericSummary current, DriftOptions options)
    {
        column = Compare(column, reference, current, () => NumericMeasures.Of(reference, current), options);
        return column.Signals.Count == 0 ? column : column with { Remarks = [.. column.Remarks, Estimated(reference.Error)] };
    }

    private static ColumnEvidence Compare(
        ColumnEvidence column, IDistribution reference, IDistribution current, Func<NumericMeasures> measure, DriftOptions options)
    {
        var infinite = ShareComparison.Compare(
            "infiniteShare", "infinite", (reference.InfiniteCount, reference.Size + reference.InfiniteCount), (current.InfiniteCount, current.Size + current.InfiniteCount), options);
        column = column with
        {
            Remarks = [.. InfiniteValues("reference", reference), .. InfiniteValues("current data", current)],
            Signals = infinite is null ? [] : [infinite],
        };
        if (reference.Size == 0 || current.Size == 0)
        {
            return column with { NotCompared = Reasons.TooFew(reference.Size, current.Size, options.MinimumRows) };
        }

        column = column with { Distribution = NumericBins.Of(reference, current, column.Kind) };
        if (Math.Min(reference.Size, current.Size) < options.MinimumRows)
        {
            return column with { NotCompared = Reasons.TooFew(reference.Size, current.Size, options.MinimumRows) };
        }

        var measures = measure();
        var significance = new DriftTest("ks", measures.Statistic, measures.PValue, null, null, options.Alpha);
        var (effect, effectName) = SizeOfChange(reference, measures, options);
        var psi = PopulationStability.Compare(measures.Deciles);
        return column with
        {
            Signals = [new Signal(significance, effect, Change(reference, current, column.Kind), effectName), .. column.Signals],
            Power = NumericPower.Of(reference.Quantile, reference.Size, current.Size, effect, effectName),
            Shown = [new DriftTest("psi", psi.Statistic, psi.PValue, null, null, psi.NoiseFloor), .. NamedTests.Of(measures.Samples, measures.Deciles, options)],
        };
    }

    /// <summary>
    /// W1 divided by the interquartile range of the reference; where half the values or more are equal, by the range from the 5th to the 95th
    /// percentile; where that is zero as well, the distance has no scale and D itself is the size, with the threshold of a share.
    /// </summary>
    private static (DriftTest Test, string Name) SizeOfChange(IDistribution reference, NumericMeasures measures, DriftOptions options)
    {
        var distance = measures.Distance;
        var finite = double.IsFinite(distance) ? distance : (double?)null;
        (double Scale, string Name)[] scales =
        [
            (reference.Quantile(0.75) - reference.Quantile(0.25), ScaleOfQuartiles),
            (reference.Quantile(0.95) - reference.Quantile(0.05), ScaleOfRange),
        ];
        foreach (var (scale, name) in scales)
        {
            if (scale > 0 && double.IsFinite(scale) && double.IsFinite(distance / scale))
            {
                return (new DriftTest("wasserstein", distance, null, null, distance / scale, options.NumericThreshold), name);
            }
        }

        return (new DriftTest("wasserstein", finite, null, null, measures.Statistic, options.CategoricalThreshold), NoScale);
    }

    private static string Estimated(double error) => $"from a profile of the reference, which knows D to ± {Reasons.Number(Math.Max(error, 0.0001))}";

    private static IEnumerable<string> InfiniteValues(string side, IDistribution sample)
    {
        if (sample.InfiniteCount == 0) yield break;
        yield return $"{sample.InfiniteCount} infinite {(sample.InfiniteCount == 1 ? "value" : "values")} of the {side} left out";
    }

    private static string Change(IDistribution reference, IDistribution current, ColumnKind kind)
    {
        var (before, after) = (Format(reference.Moments.Mean, kind), Format(current.Moments.Mean, kind));
        if (before != after) return $"mean {before} → {after}";
        var (middle, newMiddle) = (Format(reference.Quantile(0.5), kind), Format(current.Quantile(0.5), kind));
        return middle == newMiddle ? $"mean {before} on both sides" : $"mean {before} on both sides, median {middle} → {newMiddle}";
    }

    internal static string Format(double value, ColumnKind kind)
    {
        if (kind != ColumnKind.Timestamp) return Reasons.Number(value);
        var moment = DateTime.UnixEpoch.AddSeconds(Math.Clamp(value, -62_135_596_800, 253_402_300_799));
        return moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
