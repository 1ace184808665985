using System.Text.Json;

namespace Solvent.Drift.Tests;

/// <summary>Values that NannyML 0.13 and scikit-learn have on the predictions of a classifier: each performance_*.json of the reference data.</summary>
public sealed class PerformanceReferenceTests(ReferenceCounts counts)
{
    private static readonly Dictionary<string, PerformanceCase> Cases = Directory.GetFiles(Reference.Folder, "performance_*.json")
        .Select(file => Path.GetFileName(file))
        .Order(StringComparer.Ordinal)
        .ToDictionary(file => file, file => new PerformanceCase(file));

    public static TheoryData<string> Files => [.. Cases.Keys];

    public static TheoryData<string, string, int> Chunks
    {
        get
        {
            var chunks = new TheoryData<string, string, int>();
            foreach (var (file, @case) in Cases)
            {
                foreach (var metric in @case.Metrics)
                {
                    for (var index = 0; index < @case.Chunks("cbpe").GetArrayLength(); index++) chunks.Add(file, metric, index);
                }
            }

            return chunks;
        }
    }

    [Theory]
    [MemberData(nameof(Chunks))]
    public void A_metric_that_is_estimated_without_labels_is_that_of_NannyML(string file, string metric, int chunk)
    {
        var @case = Cases[file];
        var expected = @case.Chunks("cbpe")[chunk];
        var course = @case.Estimated.Metrics.Single(one => one.Name == metric);
        var value = course.Values[chunk];

        Same(expected, @case.Estimated.Chunks[chunk], file);
        Near(expected, metric, "value", value.Estimated, file);
        Near(expected, metric, "realized", value.Realized, file);
        Near(expected, metric, "sampling_error", value.SamplingError, file);
        Near(expected, metric, "lower_confidence_boundary", value.Lower, file);
        Near(expected, metric, "upper_confidence_boundary", value.Upper, file);
        Near(expected, metric, "lower_threshold", course.Band!.Lower, file);
        Near(expected, metric, "upper_threshold", course.Band.Upper, file);
        Assert.Equal(expected.GetProperty($"{metric}.alert").GetBoolean(), value.Alert ?? false);
        counts.Add(file, 1);
    }

    [Theory]
    [MemberData(nameof(Chunks))]
    public void A_metric_that_is_measured_by_labels_is_that_of_NannyML(string file, string metric, int chunk)
    {
        var @case = Cases[file];
        var expected = @case.Chunks("realized")[chunk];
        var course = @case.Realized.Metrics.Single(one => one.Name == metric);
        var value = course.Values[chunk];

        Same(expected, @case.Realized.Chunks[chunk], file);
        Near(expected, metric, "value", value.Realized, file);
        Near(expected, metric, "sampling_error", value.SamplingError, file);
        Near(expected, metric, "lower_threshold", course.Band!.Lower, file);
        Near(expected, metric, "upper_threshold", course.Band.Upper, file);
        Assert.Equal(expected.GetProperty($"{metric}.alert").GetBoolean(), value.Alert ?? false);
        counts.Add(file, 1);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Scores_are_calibrated_when_NannyML_would(string file)
    {
        Assert.Equal(Cases[file].Expected.GetProperty("cbpe").GetProperty("needs_calibration").GetBoolean(), Cases[file].Estimated.IsCalibrated);
        counts.Add(file, 1);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_calibration_is_that_of_scikit_learn(string file)
    {
        var expected = Cases[file].Expected.GetProperty("isotonic");
        var calibration = Cases[file].Calibration;

        Near(expected.GetProperty("x_thresholds"), calibration.Scores, file);
        Near(expected.GetProperty("y_thresholds"), calibration.Probabilities, file);
        Near(expected.GetProperty("grid_pred"), [.. Reference.Numbers(expected.GetProperty("grid")).Select(calibration.Calibrate)], file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Metrics_of_all_rows_are_those_of_scikit_learn(string file)
    {
        foreach (var (part, rows) in Cases[file].Parts)
        {
            var labels = rows.Labels.Span;
            var scores = rows.Scores.Span;
            var confusion = Confusion.Count01(labels, rows.Predictions.Span);
            Near(
                Cases[file].Expected.GetProperty(part),
                file,
                ("roc_auc", RankingMetrics.RocAuc(labels, scores)),
                ("average_precision", RankingMetrics.AveragePrecision(labels, scores)),
                ("brier", ProbabilityMetrics.Brier(labels, scores)),
                ("log_loss_eps1e15", ProbabilityMetrics.LogLoss(labels, scores)),
                ("ece10_equal_width", ProbabilityMetrics.ExpectedCalibrationError(labels, scores)),
                ("accuracy", confusion.Accuracy),
                ("f1", confusion.F1),
                ("precision", confusion.Precision),
                ("recall", confusion.Recall));
            var expected = Cases[file].Expected.GetProperty(part).GetProperty("confusion");
            Near(expected[0], [confusion.TrueNegatives, confusion.FalsePositives], file);
            Near(expected[1], [confusion.FalseNegatives, confusion.TruePositives], file);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_expected_confusion_follows_from_probabilities(string file)
    {
        foreach (var (part, rows) in Cases[file].Parts)
        {
            foreach (var (name, probabilities) in new[]
            {
                ("cbpe_by_hand_raw", rows.Scores.ToArray()),
                ("cbpe_by_hand_isotonic", Array.ConvertAll(rows.Scores.ToArray(), Cases[file].Calibration.Calibrate)),
            })
            {
                var confusion = Confusion.Expected(probabilities, rows.Predictions.Span);
                Near(
                    Cases[file].Expected.GetProperty(part).GetProperty(name),
                    file,
                    ("expected_TP", confusion.TruePositives),
                    ("expected_FP", confusion.FalsePositives),
                    ("expected_FN", confusion.FalseNegatives),
                    ("expected_TN", confusion.TrueNegatives),
                    ("accuracy", confusion.Accuracy),
                    ("f1", confusion.F1),
                    ("precision", confusion.Precision),
                    ("recall", confusion.Recall));
            }
        }
    }

    private void Same(JsonElement expected, PredictionChunk chunk, string file)
    {
        Assert.Equal(expected.GetProperty("chunk.key").GetString(), chunk.Key);
        Assert.Equal(expected.GetProperty("chunk.period").GetString() == "reference", chunk.IsReference);
        Assert.Equal(expected.GetProperty("chunk.start_index").GetInt32(), chunk.Rows[0]);
        Assert.Equal(expected.GetProperty("chunk.end_index").GetInt32(), chunk.Rows[^1]);
        counts.Add($"{file}, chunks", 4);
    }

    /// <summary>The area has the tolerance of the reference: of rows with one score, NannyML takes the order in which a sort leaves them.</summary>
    private void Near(JsonElement expected, string metric, string what, double? actual, string file)
    {
        Reference.Near(Reference.Number(expected.GetProperty($"{metric}.{what}")), actual ?? double.NaN, 1e-6, metric == "roc_auc" ? 1e-4 : 0, $"{metric} {what}");
        counts.Add(file, 1);
    }

    private void Near(JsonElement expected, IReadOnlyList<double> actual, string file)
    {
        Assert.Equal(expected.GetArrayLength(), actual.Count);
        for (var i = 0; i < actual.Count; i++) Reference.Near(Reference.Number(expected[i]), actual[i], 1e-10, 1e-15, $"value {i}");
        counts.Add(file, actual.Count);
    }

    private void Near(JsonElement expected, string file, params (string Name, double Value)[] actual)
    {
        foreach (var (name, value) in actual) Reference.Near(Reference.Number(expected.GetProperty(name)), value, 1e-9, 0, name);
        counts.Add(file, actual.Length);
    }
}
