namespace Solvent.Drift;

/// <summary>The metrics by task.</summary>
internal static class PerformanceMetrics
{
    private static readonly PerformanceMetric[] Classification =
    [
        new("roc_auc", UsesScores: true, rows => RankingMetrics.RocAuc(rows.Labels, rows.Outputs), ClassificationSpread.RocAuc, _ => 0.5) { NeedsBothClasses = true },
        OfConfusion("accuracy", confusion => confusion.Accuracy, ClassificationSpread.Accuracy, (positive, _) => Math.Max(positive, 1 - positive)) with { NeedsBothClasses = false },
        OfConfusion("precision", confusion => confusion.Precision, ClassificationSpread.Precision, (positive, _) => positive),
        OfConfusion("recall", confusion => confusion.Recall, ClassificationSpread.Recall, (_, called) => called),
        OfConfusion("specificity", confusion => confusion.Specificity, ClassificationSpread.Specificity, (_, called) => 1 - called) with { NeedsBothClasses = false },
        OfConfusion("f1", confusion => confusion.F1, ClassificationSpread.F1, (positive, called) => 2 * positive * called / (positive + called)),
        new("average_precision", UsesScores: true, rows => RankingMetrics.AveragePrecision(rows.Labels, rows.Outputs), Spread: null, Positive) { NeedsBothClasses = true },
        new(
            "brier",
            UsesScores: true,
            rows => ProbabilityMetrics.Brier(rows.Labels, rows.Outputs),
            rows => SamplingSpread.OfTerms(Terms(rows, ProbabilityMetrics.SquaredError), rows.Count),
            rows => Positive(rows) * (1 - Positive(rows)))
        {
            HigherIsBetter = false,
        },
        new(
            "log_loss",
            UsesScores: true,
            rows => ProbabilityMetrics.LogLoss(rows.Labels, rows.Outputs),
            rows => SamplingSpread.OfTerms(Terms(rows, ProbabilityMetrics.LogError), rows.Count),
            rows => ProbabilityMetrics.LogError(Positive(rows), Positive(rows)))
        {
            HigherIsBetter = false,
            Highest = double.PositiveInfinity,
        },
        new("ece", UsesScores: true, rows => ProbabilityMetrics.ExpectedCalibrationError(rows.Labels, rows.Outputs), Spread: null, _ => double.NaN) { HigherIsBetter = false },
    ];

    private static readonly PerformanceMetric[] Multiclass =
    [
        new(
            "accuracy",
            UsesScores: false,
            rows => MulticlassMetrics.Accuracy(rows.Labels, rows.Outputs),
            ClassificationSpread.Accuracy,
            rows => (double)rows.Labels.CountBy(label => label).Max(count => count.Value) / rows.Count),
        new("f1_macro", UsesScores: false, rows => MulticlassMetrics.MacroF1(rows.Labels, rows.Outputs), Spread: null, _ => double.NaN),
    ];

    private static readonly PerformanceMetric[] Regression =
    [
        new(
            "mae",
            UsesScores: false,
            rows => RegressionMetrics.MeanAbsoluteError(rows.Labels, rows.Outputs),
            rows => SamplingSpread.OfTerms(Terms(rows, (label, prediction) => Math.Abs(prediction - label)), rows.Count),
            rows => DistanceFromMedian(rows.Labels))
        {
            HigherIsBetter = false,
            Highest = double.PositiveInfinity,
        },
        new("rmse", UsesScores: false, rows => RegressionMetrics.RootMeanSquaredError(rows.Labels, rows.Outputs), RootMeanSquaredErrorSpread, rows => SamplingSpread.DeviationOf(rows.Labels))
        {
            HigherIsBetter = false,
            Highest = double.PositiveInfinity,
        },
        new("r2", UsesScores: false, rows => RegressionMetrics.RSquared(rows.Labels, rows.Outputs), Spread: null, _ => 0) { Lowest = double.NegativeInfinity },
    ];

    public static IReadOnlyList<PerformanceMetric> Of(PerformanceTask task) => task switch
    {
        PerformanceTask.BinaryClassification => Classification,
        PerformanceTask.MulticlassClassification => Multiclass,
        _ => Regression,
    };

    private static PerformanceMetric OfConfusion(
        string name, Func<Confusion, double> value, Func<MetricRows, SamplingSpread> spread, Func<double, double, double> withoutSkill)
        => new(name, UsesScores: false, rows => value(Confusion.Expected(rows.Labels, rows.Outputs)), spread, rows => withoutSkill(Positive(rows), rows.Outputs.Average())) { NeedsBothClasses = true };

    private static double Positive(MetricRows rows) => rows.Labels.Average();

    private static double[] Terms(MetricRows rows, Func<double, double, double> term) => [.. rows.Labels.Zip(rows.Outputs, term)];

    /// <summary>The spread of a root, by the slope of the root at the mean squared error.</summary>
    private static SamplingSpread RootMeanSquaredErrorSpread(MetricRows rows)
    {
        var squares = Terms(rows, (label, prediction) => (prediction - label) * (prediction - label));
        var root = Math.Sqrt(squares.Average());
        return new SamplingSpread(root == 0 ? 0 : SamplingSpread.DeviationOf(squares) / (2 * root));
    }

    private static double DistanceFromMedian(double[] values)
    {
        var sorted = values.Order().ToArray();
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return values.Average(value => Math.Abs(value - median));
    }
}
