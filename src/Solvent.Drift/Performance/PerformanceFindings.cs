using System.Globalization;
using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>What a reader has to know to trust the numbers of a report.</summary>
internal static class PerformanceFindings
{
    private const int FewReferenceChunks = 6;

    public static IEnumerable<string> Of(PerformanceReport report, ModelOutputs current, PerformanceOptions options)
    {
        var referenceChunks = report.Chunks.Count(chunk => chunk.IsReference);
        if (report.ReferenceRows == 0) yield return "There is no reference, so that nothing can be judged.";
        else if (report.Metrics.All(metric => metric.Band is null)) yield return $"The reference makes {Chunks(referenceChunks)} with a value, too few for thresholds: take smaller chunks or a longer reference.";
        else if (referenceChunks < FewReferenceChunks) yield return $"The reference makes {Chunks(referenceChunks)}; thresholds of fewer than {FewReferenceChunks} are unsure.";

        foreach (var metric in report.Metrics)
        {
            if (metric.Band is { IsTooWide: true } band) yield return TooWide(metric, band);
        }

        if (ByChance(report, options) is >= 0.5 and var expected) yield return $"About {Count((int)Math.Round(expected))} of {Count(Judged(report))} values are outside of such thresholds by chance alone.";
        if (!report.IsEstimated && report.CurrentLabels < report.CurrentRows)
        {
            yield return $"{Count(report.CurrentRows - report.CurrentLabels)} of {Count(report.CurrentRows)} rows have no label: the values are those of the others, as if labels were missing by chance.";
        }

        if (Unjudged(report) is > 0 and var few) yield return $"{Chunks(few)} had fewer than {Count(options.MinimumRows)} rows with a value, or only one class, and could not be judged in full.";
        if (options.Period is not null && Untimed(current) is > 0 and var untimed) yield return $"{Rows(untimed)} no time and {(untimed == 1 ? "is" : "are")} in no chunk.";
        if (report.IsEstimated) yield return Estimated(report);
    }

    private static string TooWide(MetricCourse metric, MetricBand band)
    {
        var worst = metric.HigherIsBetter ? band.Lower : band.Upper;
        var (fall, side) = metric.HigherIsBetter ? ("fall", "below") : ("rise", "above");
        return $"{metric.Name} can {fall} from {Number(band.Mean)} to {Number(worst)} without an alert, and a guess has {Number(band.WithoutSkill!.Value)}: that nothing is {side} the threshold says little.";
    }

    /// <summary>What the labels, where there are some, say of the estimate.</summary>
    private static string Estimated(PerformanceReport report)
    {
        var misses = report.Metrics
            .Select(metric => (metric.Name, Pairs: metric.Values.Where((value, index) => !report.Chunks[index].IsReference && value is { Realized: not null, Lower: not null, Upper: not null }).ToList()))
            .Where(metric => metric.Pairs.Count > 0)
            .Select(metric => (metric.Name, Missed: metric.Pairs.Count(value => value.Realized < value.Lower || value.Realized > value.Upper), metric.Pairs.Count))
            .Where(metric => metric.Missed > 0)
            .OrderByDescending(metric => (double)metric.Missed / metric.Count)
            .ToList();
        return misses is [var worst, ..]
            ? $"The labels that there are contradict the estimate: {worst.Name} was outside its band in {worst.Missed} of {Chunks(worst.Count)}."
            : "An estimate from scores sees changes of the inputs, not of what they mean: compare it with labels as soon as there are some.";
    }

    /// <summary>How many values of a normal distribution are so many standard deviations from its mean.</summary>
    private static double ByChance(PerformanceReport report, PerformanceOptions options) => Judged(report) * SpecialFunctions.Erfc(options.Deviations / Math.Sqrt(2));

    private static int Judged(PerformanceReport report)
        => report.Metrics.Sum(metric => metric.Values.Where((value, index) => !report.Chunks[index].IsReference && value.Alert is not null).Count());

    private static int Unjudged(PerformanceReport report)
        => Enumerable.Range(0, report.Chunks.Count).Count(index => !report.Chunks[index].IsReference && report.Metrics.Any(metric => metric.Values[index] is { Realized: null, Estimated: null }));

    private static int Untimed(ModelOutputs current)
    {
        var count = 0;
        foreach (var time in current.Times.Span) count += double.IsFinite(time) ? 0 : 1;
        return count;
    }

    private static string Chunks(int count) => count == 1 ? "1 chunk" : $"{Count(count)} chunks";

    private static string Rows(int count) => count == 1 ? "1 row has" : $"{Count(count)} rows have";

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.00#", CultureInfo.InvariantCulture);
}
