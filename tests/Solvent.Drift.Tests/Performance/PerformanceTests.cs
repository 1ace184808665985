using CsCheck;

namespace Solvent.Drift.Tests;

public sealed class PerformanceTests
{
    private const long March = 1_772_323_200;

    [Fact]
    public void A_model_that_gets_worse_is_an_alert_in_the_chunks_in_which_it_is_worse()
    {
        var report = PerformanceAnalysis.Measure(Classified(6000, row => row < 3000 ? 0.1 : 0.4), Classified(10_000, _ => 0.1, seed: 2));

        var accuracy = Metric(report, "accuracy");
        Assert.Equal(PerformanceVerdict.Alert, report.Verdict);
        Assert.Equal([false, false, false, true, true, true], Current(report, accuracy).Select(value => value.Alert!.Value));
        Assert.False(accuracy.Band!.IsTooWide);
        Assert.Equal(0.5, accuracy.Band.WithoutSkill!.Value, 0.03);
    }

    [Fact]
    public void A_model_that_stays_as_good_is_ok()
        => Assert.Equal(PerformanceVerdict.Ok, PerformanceAnalysis.Measure(Classified(5000, _ => 0.1), Classified(10_000, _ => 0.1, seed: 2), Only("accuracy", "roc_auc")).Verdict);

    [Fact]
    public void A_report_of_many_chunks_says_how_many_alerts_are_chance()
    {
        var report = PerformanceAnalysis.Measure(Classified(40_000, _ => 0.1), Classified(40_000, _ => 0.1, seed: 2), Only("accuracy", "recall") with { ChunkRows = 100 });

        // 800 values, of which 0.27 percent are three standard deviations away.
        Assert.Contains("About 2 of 800 values are outside of such thresholds by chance alone.", report.Findings);
        Assert.InRange(report.Metrics.Sum(metric => Current(report, metric).Count(value => value.Alert == true)), 0, 10);
    }

    [Fact]
    public void Without_labels_a_model_that_becomes_unsure_is_found_by_its_scores()
    {
        var reference = Scored(10_000, _ => 0.95, seed: 1);
        var current = Scored(4000, row => row < 2000 ? 0.95 : 0.6, seed: 2);

        var report = PerformanceAnalysis.Measure(current with { Labels = default }, reference, Only("accuracy") with { Estimate = true });

        var accuracy = Metric(report, "accuracy");
        Assert.Equal([false, false, true, true], Current(report, accuracy).Select(value => value.Alert!.Value));
        Assert.All(Current(report, accuracy), value => Assert.Null(value.Realized));
        Assert.Equal(0.6, Current(report, accuracy).Last().Estimated!.Value, 0.03);
    }

    [Fact]
    public void With_half_of_the_labels_the_values_are_those_of_the_other_half_and_their_bands_wider()
    {
        var all = Classified(4000, _ => 0.1);
        var half = all with { Labels = all.Labels.ToArray().Select((label, row) => row % 2 == 0 ? label : double.NaN).ToArray() };
        var reference = Classified(10_000, _ => 0.1, seed: 2);

        var whole = Metric(PerformanceAnalysis.Measure(all, reference), "accuracy");
        var report = PerformanceAnalysis.Measure(half, reference);

        var value = Current(report, Metric(report, "accuracy")).First();
        Assert.Equal(500, value.Rows);
        Assert.Equal(Math.Sqrt(2), value.SamplingError!.Value / whole.Values[^1].SamplingError!.Value, 6);
        Assert.Equal(2000, report.CurrentLabels);
        Assert.Contains(report.Findings, finding => finding.StartsWith("2,000 of 4,000 rows have no label", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chunk_with_few_labels_is_not_judged()
    {
        var current = Classified(2000, _ => 0.1);
        var report = PerformanceAnalysis.Measure(
            current with { Labels = current.Labels.ToArray().Select((label, row) => row is < 1000 or >= 1990 ? label : double.NaN).ToArray() }, Classified(10_000, _ => 0.5, seed: 2));

        var values = Current(report, Metric(report, "accuracy")).ToList();
        Assert.NotNull(values[0].Alert);
        Assert.Null(values[1].Realized);
        Assert.Null(values[1].Alert);
        Assert.Contains(report.Findings, finding => finding.StartsWith("1 chunk had fewer than 20 rows", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_any_label_of_the_data_nothing_is_judged()
    {
        var current = Classified(2000, _ => 0.1) with { Labels = Enumerable.Repeat(double.NaN, 2000).ToArray() };

        Assert.Equal(PerformanceVerdict.NotEnoughData, PerformanceAnalysis.Measure(current, Classified(10_000, _ => 0.1)).Verdict);
    }

    [Fact]
    public void Without_a_reference_there_are_values_and_bands_but_no_judgement()
    {
        var report = PerformanceAnalysis.Measure(Classified(3000, _ => 0.1));

        Assert.Equal(PerformanceVerdict.NotEnoughData, report.Verdict);
        Assert.All(Metric(report, "accuracy").Values, value => Assert.InRange(0.9, value.Lower!.Value, value.Upper!.Value));
    }

    [Fact]
    public void Thresholds_that_a_useless_model_would_pass_are_too_wide()
    {
        // Chunks of the reference are so different that the thresholds hold a model that guesses.
        var report = PerformanceAnalysis.Measure(
            Classified(3000, _ => 0.2), Classified(6000, row => (row / 1000) switch { 0 => 0.05, 1 => 0.4, 2 => 0.1, 3 => 0.3, 4 => 0.2, _ => 0.1 }, seed: 2), Only("accuracy"));

        Assert.Equal(PerformanceVerdict.TooWide, report.Verdict);
        Assert.Contains(report.Findings, finding => finding.StartsWith("accuracy can fall from 0.8", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_NannyML_stays_silent_over_a_loss_of_forty_points_the_verdict_is_not_ok()
    {
        var houses = new PerformanceCase("performance_california_housing.json");

        var report = houses.Measure(houses.Current, estimate: true);

        var accuracy = Metric(report, "accuracy");
        var realized = Current(report, accuracy).Select(value => value.Realized!.Value).ToList();
        Assert.True(realized.Max() - realized.Min() > 0.4);
        Assert.DoesNotContain(accuracy.Values, value => value.Alert == true);
        Assert.True(accuracy.Band!.IsTooWide);
        Assert.Equal(PerformanceVerdict.TooWide, PerformanceAnalysis.Measure(houses.Current, houses.Reference, Only("accuracy") with { Estimate = true }).Verdict);
        Assert.Contains(report.Findings, finding => finding.StartsWith("accuracy can fall from 0.673 to 0.34 without an alert, and a guess has 0.637", StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding.StartsWith("The labels that there are contradict the estimate", StringComparison.Ordinal));
    }

    [Fact]
    public void Chunks_of_a_month_are_in_the_order_of_time_whatever_the_order_of_rows()
    {
        var outputs = Classified(900, _ => 0.1) with { Times = Enumerable.Range(0, 900).Select(row => row == 0 ? double.NaN : March + ((899 - row) * 86_400.0 / 10)).ToArray() };

        var report = PerformanceAnalysis.Measure(outputs, options: Only("accuracy") with { Period = ChunkPeriod.Month });

        Assert.Equal(["2026-03", "2026-04", "2026-05"], report.Chunks.Select(chunk => chunk.Key));
        Assert.Equal(899, report.Chunks.Sum(chunk => chunk.Rows.Count));
        Assert.Contains(report.Findings, finding => finding.StartsWith("1 row has no time", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ChunkPeriod.Hour, "2026-03-01 05:00")]
    [InlineData(ChunkPeriod.Day, "2026-03-01")]
    [InlineData(ChunkPeriod.Week, "2026-02-23")]
    [InlineData(ChunkPeriod.Month, "2026-03")]
    [InlineData(ChunkPeriod.Quarter, "2026-Q1")]
    [InlineData(ChunkPeriod.Year, "2026")]
    public void A_chunk_of_time_is_named_by_it(ChunkPeriod period, string key)
        => Assert.Equal(key, Assert.Single(Chunking.ByTime(new double[] { March + (5 * 3600) + 59 }, period, isReference: false)).Key);

    [Fact]
    public void A_regression_has_its_own_metrics_and_a_rise_of_the_error_is_an_alert()
    {
        var report = PerformanceAnalysis.Measure(Predicted(2000, row => row < 1000 ? 1 : 3), Predicted(8000, _ => 1, seed: 2), new PerformanceOptions { Task = PerformanceTask.Regression });

        Assert.Equal(["mae", "rmse", "r2"], report.Metrics.Select(metric => metric.Name));
        Assert.All(report.Metrics, metric => Assert.Equal([false, true], Current(report, metric).Select(value => value.Alert!.Value)));
        Assert.All(report.Metrics, metric => Assert.False(metric.Band!.IsTooWide));
    }

    [Fact]
    public void Several_classes_have_an_accuracy_and_an_F1_of_each()
    {
        // Of class 0 one is found and one called 1; class 1 is found once and called twice; class 2 is never found.
        double[] labels = [0, 0, 1, 2], predictions = [0, 1, 1, 0];

        Assert.Equal(0.5, MulticlassMetrics.Accuracy(labels, predictions));
        Assert.Equal(((2.0 / 4) + (2.0 / 3) + 0) / 3, MulticlassMetrics.MacroF1(labels, predictions), 12);

        var random = new DetectorRandom(5);
        var (current, reference) = (Several(ref random, 2000, row => row < 1000 ? 0.1 : 0.4), Several(ref random, 8000, _ => 0.1));
        var report = PerformanceAnalysis.Measure(current, reference, new PerformanceOptions { Task = PerformanceTask.MulticlassClassification });
        Assert.Equal(["accuracy", "f1_macro"], report.Metrics.Select(metric => metric.Name));
        Assert.All(report.Metrics, metric => Assert.Equal([false, true], Current(report, metric).Select(value => value.Alert!.Value)));
        Assert.Equal(1.0 / 3, Metric(report, "accuracy").Band!.WithoutSkill!.Value, 0.02);
    }

    [Fact]
    public void Metrics_of_regression_are_those_of_their_formulas()
    {
        double[] labels = [1, 2, 3, 4], predictions = [1, 2, 3, 8];

        Assert.Equal(1, RegressionMetrics.MeanAbsoluteError(labels, predictions));
        Assert.Equal(2, RegressionMetrics.RootMeanSquaredError(labels, predictions));
        Assert.Equal(1 - (16 / 5.0), RegressionMetrics.RSquared(labels, predictions), 12);
        Assert.Equal(double.NaN, RegressionMetrics.RSquared([1, 1], [1, 2]));
    }

    [Fact]
    public void Sampling_errors_are_those_of_the_spread_over_many_samples()
    {
        // What the bands claim: the standard deviation of the metric over chunks of the same model.
        var reference = Scored(100_000, row => 0.6 + (0.35 * (row % 7) / 6), seed: 3);
        var report = PerformanceAnalysis.Measure(reference, reference, new PerformanceOptions { ChunkRows = 500 });

        // Those of roc_auc and f1 are NannyML's, which are too small and too large where classes are of one size.
        foreach (var metric in report.Metrics.Where(metric => metric.Name is not ("roc_auc" or "f1")))
        {
            var error = metric.Values[0].SamplingError!.Value;
            Assert.True(Math.Abs(error - metric.Band!.StandardDeviation) < 0.25 * error, $"{metric.Name}: error {error:0.####}, spread {metric.Band.StandardDeviation:0.####}");
        }
    }

    [Fact]
    public void Random_draws_give_the_same_report_again()
    {
        var (current, reference) = (Scored(2000, _ => 0.8, seed: 1), Scored(5000, _ => 0.8, seed: 2));

        var first = PerformanceAnalysis.Measure(current, reference, new PerformanceOptions { Estimate = true });
        var second = PerformanceAnalysis.Measure(current, reference, new PerformanceOptions { Estimate = true });

        Assert.Equal(first.Metrics.SelectMany(metric => metric.Values), second.Metrics.SelectMany(metric => metric.Values));
    }

    [Fact]
    public void No_value_of_a_report_is_NaN_whatever_the_rows_are()
        => Gen.Select(Rows, Rows, Gen.Bool, Gen.Int[1, 40]).Sample((current, reference, estimate, size) =>
        {
            if (reference.Labelled == 0) return;
            var report = PerformanceAnalysis.Measure(current, reference, new PerformanceOptions { Estimate = estimate, ChunkRows = size, MinimumRows = 1 });

            Assert.All(report.Metrics.SelectMany(metric => metric.Values), value => Assert.All(
                new[] { value.Realized, value.Estimated, value.SamplingError, value.Lower, value.Upper }, number => Assert.True(number is null || double.IsFinite(number.Value))));
            Assert.All(report.Metrics.Where(metric => metric.Band is not null), metric => Assert.True(
                double.IsFinite(metric.Band!.Mean) && !double.IsNaN(metric.Band.Lower) && !double.IsNaN(metric.Band.Upper) && !double.IsNaN(metric.Band.WithoutSkill ?? 0)));
        });

    [Theory]
    [InlineData("labels", "column-missing")]
    [InlineData("scores", "column-missing")]
    [InlineData("reference", "column-missing")]
    [InlineData("regression", "option-invalid")]
    [InlineData("metric", "metric-not-found")]
    [InlineData("range", "value-not-in-range")]
    [InlineData("times", "column-missing")]
    public void What_is_missing_or_wrong_is_named(string fault, string code)
    {
        var good = Classified(100, _ => 0.1);
        var scored = Scored(100, _ => 0.9, seed: 1);

        var error = Assert.Throws<SolventException>(() => fault switch
        {
            "labels" => PerformanceAnalysis.Measure(good with { Labels = default }),
            "scores" => PerformanceAnalysis.Measure(good with { Scores = default }, scored, new PerformanceOptions { Estimate = true }),
            "reference" => PerformanceAnalysis.Measure(scored, options: new PerformanceOptions { Estimate = true }),
            "regression" => PerformanceAnalysis.Measure(scored, scored, new PerformanceOptions { Estimate = true, Task = PerformanceTask.Regression }),
            "metric" => PerformanceAnalysis.Measure(good, options: Only("acuracy")),
            "range" => PerformanceAnalysis.Measure(good with { Scores = Enumerable.Repeat(1.5, 100).ToArray() }),
            _ => PerformanceAnalysis.Measure(good, options: new PerformanceOptions { Period = ChunkPeriod.Day }),
        });

        Assert.Equal(code, error.Code);
    }

    [Fact]
    public void A_table_without_rows_is_not_ok()
        => Assert.Equal(
            PerformanceVerdict.NotEnoughData,
            PerformanceAnalysis.Measure(Classified(0, _ => 0), Classified(5000, _ => 0.1)).Verdict);

    [Fact]
    public void A_calibration_rises_and_lies_between_the_labels()
        => Gen.Select(Gen.Double[0, 1], Gen.Int[0, 1]).Array[1, 200].Sample(rows =>
        {
            var calibration = IsotonicCalibration.Fit(Array.ConvertAll(rows, row => row.Item1), Array.ConvertAll(rows, row => (double)row.Item2));
            var values = Enumerable.Range(0, 101).Select(step => calibration.Calibrate(step / 100.0)).ToList();

            Assert.All(values, value => Assert.InRange(value, 0, 1));
            Assert.True(values.Zip(values.Skip(1), (first, second) => first <= second + 1e-12).All(rises => rises));
            // Pooling keeps the sum of the labels.
            Assert.Equal(rows.Sum(row => row.Item2), rows.Sum(row => calibration.Calibrate(row.Item1)), 6);
        });

    private static Gen<double> Bits { get; } = Gen.Int[0, 2].Select(value => value == 2 ? double.NaN : value);

    private static Gen<double> Shares { get; } = Gen.Select(Gen.Double[0, 1], Gen.Int[0, 9]).Select((share, kind) => kind switch { 0 => 0, 1 => 1, 2 => 0.5, 3 => double.NaN, _ => share });

    private static Gen<ModelOutputs> Rows { get; } = Gen.Select(Bits, Shares, Bits).Array[1, 120].Select(rows => new ModelOutputs(rows.Length)
    {
        Labels = Array.ConvertAll(rows, row => row.Item1),
        Scores = Array.ConvertAll(rows, row => row.Item2),
        Predictions = Array.ConvertAll(rows, row => row.Item3),
    });

    private static PerformanceOptions Only(params string[] metrics) => new() { Metrics = metrics };

    private static MetricCourse Metric(PerformanceReport report, string name) => report.Metrics.Single(metric => metric.Name == name);

    private static IEnumerable<MetricValue> Current(PerformanceReport report, MetricCourse metric) => metric.Values.Where((_, index) => !report.Chunks[index].IsReference);

    /// <summary>Labels of both classes, and predictions that are wrong with a probability.</summary>
    private static ModelOutputs Classified(int rows, Func<int, double> error, int seed = 1)
    {
        var random = new DetectorRandom(seed);
        double[] labels = new double[rows], predictions = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            labels[row] = random.NextBelow(2);
            predictions[row] = random.NextShare() < error(row) ? 1 - labels[row] : labels[row];
        }

        return new ModelOutputs(rows) { Labels = labels, Predictions = predictions, Scores = Array.ConvertAll(predictions, called => called == 1 ? 0.9 : 0.1) };
    }

    /// <summary>Scores that are right about their own certainty.</summary>
    private static ModelOutputs Scored(int rows, Func<int, double> certainty, int seed)
    {
        var random = new DetectorRandom(seed);
        double[] labels = new double[rows], scores = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            scores[row] = random.NextBelow(2) == 1 ? certainty(row) : 1 - certainty(row);
            labels[row] = random.NextShare() < scores[row] ? 1 : 0;
        }

        return new ModelOutputs(rows) { Labels = labels, Scores = scores };
    }

    /// <summary>Labels of three classes, and predictions that are wrong with a probability.</summary>
    private static ModelOutputs Several(ref DetectorRandom random, int rows, Func<int, double> error)
    {
        double[] labels = new double[rows], predictions = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            labels[row] = random.NextBelow(3);
            predictions[row] = random.NextShare() < error(row) ? (labels[row] + 1) % 3 : labels[row];
        }

        return new ModelOutputs(rows) { Labels = labels, Predictions = predictions };
    }

    private static ModelOutputs Predicted(int rows, Func<int, double> spread, int seed = 1)
    {
        var random = new DetectorRandom(seed);
        double[] labels = new double[rows], predictions = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            labels[row] = 20 * random.NextShare();
            predictions[row] = labels[row] + (spread(row) * (random.NextShare() - 0.5));
        }

        return new ModelOutputs(rows) { Labels = labels, Predictions = predictions };
    }
}
