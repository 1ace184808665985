namespace Solvent.Drift;

/// <summary>Follows the performance of a model over chunks of rows: measured by labels, or estimated without them.</summary>
/// <remarks>
/// Estimated means confidence-based performance estimation: scores that are calibrated on the reference are probabilities, from which the expected confusion follows. Bands, thresholds and
/// their values are those of NannyML 0.13 (its documentation, How it works); whether thresholds are tight enough to be of use is judged here in addition.
/// </remarks>
public static class PerformanceAnalysis
{
    /// <summary>Follows the performance of a model.</summary>
    /// <param name="current">The rows to judge, oldest first.</param>
    /// <param name="reference">Rows with labels on which the model was known to do well; <see langword="null"/> for values without thresholds.</param>
    /// <param name="options">What to follow.</param>
    /// <exception cref="SolventException">A column that is needed is missing, or a value is out of its range.</exception>
    public static PerformanceReport Measure(ModelOutputs current, ModelOutputs? reference = null, PerformanceOptions? options = null)
    {
        options ??= new PerformanceOptions();
        options.Validate();
        current.Validate(options.Task, "data");
        reference?.Validate(options.Task, "reference");
        Require(current, reference, options);
        current = Called(current, options);
        reference = reference is null ? null : Called(reference, options);

        var chunks = new List<PredictionChunk>();
        if (reference is not null) chunks.AddRange(Chunks(reference, options, isReference: true));
        chunks.AddRange(Chunks(current, options, isReference: false));
        var estimate = options.Estimate ? ProbabilityEstimate.Fit(reference!, options.Seed) : null;
        var course = new MetricFollowing(current, reference, chunks, estimate, options);
        var metrics = Chosen(current, reference, options).Select(course.Follow).ToList();
        var report = new PerformanceReport(PerformanceVerdict.Ok, chunks, metrics)
        {
            IsEstimated = options.Estimate,
            IsCalibrated = estimate?.IsCalibrated,
            ReferenceRows = reference?.Rows ?? 0,
            ReferenceLabels = reference?.Labelled ?? 0,
            CurrentRows = current.Rows,
            CurrentLabels = current.Labelled,
        };
        return report with { Verdict = VerdictOf(report), Findings = [.. PerformanceFindings.Of(report, current, options)] };
    }

    private static List<PredictionChunk> Chunks(ModelOutputs outputs, PerformanceOptions options, bool isReference)
        => options.Period is { } period ? Chunking.ByTime(outputs.Times, period, isReference) : Chunking.ByRows(outputs, options.ChunkRows, isReference);

    /// <summary>The predictions of a classifier that gives only scores.</summary>
    private static ModelOutputs Called(ModelOutputs outputs, PerformanceOptions options)
    {
        if (options.Task != PerformanceTask.BinaryClassification || outputs.Predictions.Length > 0 || outputs.Scores.Length == 0) return outputs;
        return outputs with { Predictions = Array.ConvertAll(outputs.Scores.ToArray(), score => double.IsNaN(score) ? double.NaN : score >= options.Threshold ? 1 : 0) };
    }

    private static IEnumerable<PerformanceMetric> Chosen(ModelOutputs current, ModelOutputs? reference, PerformanceOptions options)
    {
        var known = PerformanceMetrics.Of(options.Task);
        if (options.Metrics?.FirstOrDefault(name => known.All(metric => metric.Name != name)) is { } unknown)
        {
            throw new SolventException("metric-not-found", $"There is no metric '{unknown}' of {(options.Task == PerformanceTask.Regression ? "regression" : "a classifier")}.")
            {
                Hint = NearestName.Suggestion(unknown, known.Select(metric => metric.Name)) ?? $"The metrics are {string.Join(", ", known.Select(metric => metric.Name))}.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        var hasScores = current.Scores.Length > 0 && reference is null or { Scores.Length: > 0 };
        return known.Where(metric => options.Metrics?.Contains(metric.Name) ?? (hasScores || !metric.UsesScores));
    }

    private static void Require(ModelOutputs current, ModelOutputs? reference, PerformanceOptions options)
    {
        if (options.Estimate)
        {
            RequireColumn(current, current.Scores, "scores", "to estimate without labels");
            if (reference is null || reference.Labelled == 0) throw Missing("a reference with labels", "to estimate without labels");
            RequireColumn(reference, reference.Scores, "scores of the reference", "to estimate without labels");
        }
        else
        {
            RequireColumn(current, current.Labels, "labels", "to measure");
            if (reference is { Labelled: 0 }) throw Missing("labels of the reference", "to measure");
        }

        if (options.Task != PerformanceTask.BinaryClassification || current.Scores.Length == 0) RequireColumn(current, current.Predictions, "predictions", "to measure");
        if (options.Period is null) return;
        RequireColumn(current, current.Times, "times", "for chunks of time");
        if (reference is not null) RequireColumn(reference, reference.Times, "times of the reference", "for chunks of time");
    }

    // Without rows a column cannot be told from none.
    private static void RequireColumn(ModelOutputs outputs, ReadOnlyMemory<double> column, string what, string purpose)
    {
        if (column.Length == 0 && outputs.Rows > 0) throw Missing(what, purpose);
    }

    private static SolventException Missing(string what, string purpose)
        => new("column-missing", $"The performance of a model needs {what} {purpose}.") { ExitCode = SolventException.WrongUsage };

    private static PerformanceVerdict VerdictOf(PerformanceReport report)
    {
        var judged = report.Metrics
            .SelectMany(metric => metric.Values.Where((_, index) => !report.Chunks[index].IsReference))
            .Where(value => value.Alert is not null)
            .ToList();
        if (judged.Exists(value => value.Alert == true)) return PerformanceVerdict.Alert;
        if (judged.Count == 0) return PerformanceVerdict.NotEnoughData;
        return report.Metrics.Any(metric => metric.Band is { IsTooWide: true }) ? PerformanceVerdict.TooWide : PerformanceVerdict.Ok;
    }
}
