namespace Solvent.Drift;

/// <summary>Follows one metric after the other over the same chunks.</summary>
internal sealed class MetricFollowing(
    ModelOutputs current, ModelOutputs? reference, IReadOnlyList<PredictionChunk> chunks, ProbabilityEstimate? estimate, PerformanceOptions options)
{
    private const int FewestReferenceChunks = 3;

    // A loss of more than this share of the distance from a guess matters.
    private const double LossThatMatters = 0.5;

    private readonly double[]? _currentProbabilities = estimate?.Of(current.Scores);
    private readonly double[]? _referenceProbabilities = estimate?.Of(reference!.Scores);

    public MetricCourse Follow(PerformanceMetric metric)
    {
        var known = Labelled(metric, reference ?? current, All(reference ?? current));
        var spread = known.Count < options.MinimumRows ? new SamplingSpread(double.NaN) : metric.Spread?.Invoke(known) ?? BootstrapSpread.Of(known, metric.Value, options.Seed);
        var band = reference is null ? null : Band(metric, known);
        var all = All(current);
        return new MetricCourse(
            metric.Name,
            metric.HigherIsBetter,
            metric.Spread is null ? "bootstrap" : "analytic",
            [.. chunks.Select(chunk => Value(metric, chunk, spread, band))])
        {
            Band = band,
            Reference = reference is null ? null : Finite(metric.Realized(known)),
            Current = estimate is null ? Finite(Enough(metric.Realized, Labelled(metric, current, all))) : Finite(Enough(metric.Value, Guessed(metric, current, all, _currentProbabilities!))),
        };
    }

    private MetricValue Value(PerformanceMetric metric, PredictionChunk chunk, SamplingSpread spread, MetricBand? band)
    {
        var outputs = chunk.IsReference ? reference! : current;
        var labelled = Labelled(metric, outputs, chunk.Rows);
        var realized = Enough(metric.Realized, labelled);
        var rows = labelled;
        var judged = realized;
        if (estimate is not null)
        {
            rows = Guessed(metric, outputs, chunk.Rows, (chunk.IsReference ? _referenceProbabilities : _currentProbabilities)!);
            judged = Enough(metric.Value, rows);
        }

        var error = rows.Count < options.MinimumRows ? double.NaN : spread.ErrorOf(rows.Count);
        return new MetricValue(rows.Count)
        {
            Realized = Finite(realized),
            Estimated = estimate is null ? null : Finite(judged),
            SamplingError = Finite(error),
            Lower = Finite(Math.Max(metric.Lowest, judged - (options.Deviations * error))),
            Upper = Finite(Math.Min(metric.Highest, judged + (options.Deviations * error))),
            Alert = double.IsNaN(judged) || band is null ? null : judged < band.Lower || judged > band.Upper,
        };
    }

    private MetricBand? Band(PerformanceMetric metric, MetricRows known)
    {
        var values = chunks.Where(chunk => chunk.IsReference)
            .Select(chunk => Enough(metric.Realized, Labelled(metric, reference!, chunk.Rows)))
            .Where(double.IsFinite)
            .ToList();
        if (values.Count < FewestReferenceChunks) return null;
        var (mean, deviation) = (values.Average(), SamplingSpread.DeviationOf(values));
        var lower = Math.Max(metric.Lowest, mean - (options.Deviations * deviation));
        var upper = Math.Min(metric.Highest, mean + (options.Deviations * deviation));
        var guess = metric.WithoutSkill(known);
        return new MetricBand(mean, deviation, lower, upper, Finite(guess), IsTooWide(metric, mean, metric.HigherIsBetter ? lower : upper, guess));
    }

    private static bool IsTooWide(PerformanceMetric metric, double mean, double worst, double guess)
    {
        if (!double.IsFinite(guess)) return false;
        var skill = metric.HigherIsBetter ? mean - guess : guess - mean;
        return Math.Abs(mean - worst) > LossThatMatters * skill;
    }

    private double Enough(Func<MetricRows, double> value, MetricRows rows) => rows.Count < options.MinimumRows ? double.NaN : value(rows);

    private static MetricRows Labelled(PerformanceMetric metric, ModelOutputs outputs, IReadOnlyList<int> rows)
        => MetricRows.Of(rows, outputs.Labels.Span, (metric.UsesScores ? outputs.Scores : outputs.Predictions).Span);

    private static MetricRows Guessed(PerformanceMetric metric, ModelOutputs outputs, IReadOnlyList<int> rows, double[] probabilities)
        => MetricRows.Of(rows, probabilities, (metric.UsesScores ? outputs.Scores : outputs.Predictions).Span);

    private static int[] All(ModelOutputs outputs) => [.. Enumerable.Range(0, outputs.Rows)];

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
