using Microsoft.ML;

namespace Solvent.Experiments.Tests.Metrics;

/// <summary>What real evaluations of ML.NET report.</summary>
public sealed class MetricReaderTests
{
    private readonly Flowers _flowers = new();

    [Fact]
    public void A_binary_evaluation_has_its_numbers_and_its_confusion_matrix_as_text()
    {
        var metrics = _flowers.Context.BinaryClassification.Evaluate(_flowers.Predictions(_flowers.BinaryPipeline), "IsFirst");

        var reading = MetricReader.Read(metrics);

        Assert.Equal(
            ["Accuracy", "AreaUnderPrecisionRecallCurve", "AreaUnderRocCurve", "Entropy", "F1Score", "LogLoss", "LogLossReduction", "NegativePrecision", "NegativeRecall", "PositivePrecision", "PositiveRecall"],
            reading.Values.Select(value => value.Name).Order(StringComparer.Ordinal));
        Assert.Equal(metrics.AreaUnderRocCurve, reading.Values.Single(value => value.Name == "AreaUnderRocCurve").Value);
        Assert.Equal("ConfusionMatrix.txt", Assert.Single(reading.Texts).Key);
        Assert.Equal(metrics.ConfusionMatrix.GetFormattedConfusionTable(), reading.Texts[0].Value);
    }

    [Fact]
    public void A_multiclass_evaluation_has_a_number_for_each_class()
    {
        var metrics = _flowers.Context.MulticlassClassification.Evaluate(_flowers.Predictions(_flowers.MulticlassPipeline), "Label");

        var values = MetricReader.Read(metrics).Values.ToDictionary(value => value.Name, value => value.Value);

        Assert.Equal(metrics.MicroAccuracy, values["MicroAccuracy"]);
        Assert.Equal(metrics.PerClassLogLoss, [values["PerClassLogLoss.0"], values["PerClassLogLoss.1"], values["PerClassLogLoss.2"]]);
        Assert.Equal(metrics.ConfusionMatrix.PerClassPrecision, [values["PerClassPrecision.0"], values["PerClassPrecision.1"], values["PerClassPrecision.2"]]);
        Assert.Equal(metrics.ConfusionMatrix.PerClassRecall[2], values["PerClassRecall.2"]);
    }

    [Fact]
    public void A_cross_validation_has_means_deviations_and_folds()
    {
        var results = _flowers.Context.MulticlassClassification.CrossValidate(_flowers.Data, _flowers.MulticlassPipeline, numberOfFolds: 3);

        var reading = MetricReader.Read(results);

        double[] folds = [.. results.Select(result => result.Metrics.LogLoss)];
        var deviation = Math.Sqrt(folds.Sum(fold => Math.Pow(fold - folds.Average(), 2)) / 2);
        Assert.Equal(folds.Average(), Value("LogLoss"), tolerance: 1e-12);
        Assert.Equal(deviation, Value("LogLoss.StandardDeviation"), tolerance: 1e-12);
        Assert.Equal(
            [.. results.Select(result => new MetricValue("LogLoss.Fold", result.Metrics.LogLoss, result.Fold))], reading.Values.Where(value => value.Name == "LogLoss.Fold"));
        Assert.Equal(["ConfusionMatrix.0.txt", "ConfusionMatrix.1.txt", "ConfusionMatrix.2.txt"], reading.Texts.Select(text => text.Key));

        double Value(string name) => reading.Values.Single(value => value.Name == name).Value;
    }

    [Fact]
    public void One_fold_is_read_like_an_evaluation()
    {
        var fold = _flowers.Context.MulticlassClassification.CrossValidate(_flowers.Data, _flowers.MulticlassPipeline, numberOfFolds: 2)[1];

        Assert.Equal(fold.Metrics.MicroAccuracy, MetricReader.Read(fold).Values.Single(value => value.Name == "MicroAccuracy").Value);
    }

    [Fact]
    public void Metrics_within_metrics_have_the_names_of_both()
        => Assert.Equal(
            [new MetricValue("Count", 2), new MetricValue("Train.Loss", double.NaN), new MetricValue("Train.Curve.0", 1), new MetricValue("Train.Curve.1", 0.5)],
            MetricReader.Read(new { Count = 2, Name = "n", Took = TimeSpan.FromSeconds(1), Train = new { Loss = double.NaN, Curve = new[] { 1f, 0.5f } } }).Values);

    [Fact]
    public void A_dictionary_has_its_numbers_under_their_keys()
        => Assert.Equal(
            [new MetricValue("auc", 0.5), new MetricValue("rows", 12)], MetricReader.Read(new Dictionary<string, object> { ["auc"] = 0.5f, ["rows"] = 12, ["who"] = "Daisy" }).Values);

    [Theory]
    [InlineData("text")]
    [InlineData(3)]
    [InlineData(new[] { 1.0, 2.0 })]
    public void Other_objects_are_refused(object metrics) => Assert.Equal("no-metrics", Assert.Throws<SolventException>(() => MetricReader.Read(metrics)).Code);
}
