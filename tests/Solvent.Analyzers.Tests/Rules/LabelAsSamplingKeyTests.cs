using Solvent.Analyzers.CodeFixes;
using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.LabelAsSamplingKeyAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class LabelAsSamplingKeyTests
{
    [Theory]
    [InlineData("""ml.Regression.Trainers.Sdca("Fare")""")]
    [InlineData("""ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { LabelColumnName = "Fare" })""")]
    [InlineData("""ml.Transforms.CopyColumns("Label", "Fare").Append(ml.Regression.Trainers.Sdca())""")]
    [InlineData("""ml.Transforms.CopyColumns(inputColumnName: "Fare", outputColumnName: "Label").Append(ml.Transforms.NormalizeMinMax("Distance")).Append(ml.Regression.Trainers.Sdca())""")]
    public Task A_split_by_the_label_is_reported(string pipeline) => Verify($$"""
        var split = ml.Data.TrainTestSplit(data, testFraction: 0.2, {|SLV1006:samplingKeyColumnName: "Fare"|});
        var model = {{pipeline}}.Fit(split.TrainSet);
        """);

    [Fact]
    public Task The_default_label_and_names_in_constants_are_read() => Verify("""
        const string label = "Label";
        var split = ml.Data.TrainTestSplit(data, 0.2, {|SLV1006:label|});
        var model = ml.BinaryClassification.Trainers.SdcaLogisticRegression().Fit(split.TrainSet);
        """);

    [Fact]
    public Task Folds_by_the_label_are_reported() => Verify("""
        var results = ml.Regression.CrossValidate(data, pipeline, labelColumnName: "Fare", {|SLV1006:samplingKeyColumnName: "Fare"|});
        var others = ml.Regression.CrossValidate(data, ml.Regression.Trainers.Sdca("Fare"), 5, "Score", {|SLV1006:"Fare"|});
        foreach (var fold in ml.Data.CrossValidationSplit(data, 5, {|SLV1006:"Label"|}))
        {
            var model = pipeline.Fit(fold.TrainSet);
        }
        """);

    [Fact]
    public Task The_label_of_an_evaluation_counts() => Verify("""
        var split = ml.Data.TrainTestSplit(data, {|SLV1006:samplingKeyColumnName: "Fare"|});
        var model = ml.Model.Load("model.zip", out _);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet), labelColumnName: "Fare");
        """);

    [Fact]
    public Task The_column_of_a_group_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data, samplingKeyColumnName: "Passenger");
        var model = ml.Regression.Trainers.Sdca("Fare").Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet), "Fare");
        var results = ml.Regression.CrossValidate(data, pipeline, samplingKeyColumnName: "Passenger");
        var plain = ml.Data.TrainTestSplit(data);
        var key = System.Console.ReadLine();
        var others = ml.Data.TrainTestSplit(data, samplingKeyColumnName: key);
        """);

    [Fact]
    public Task The_label_of_another_model_is_left_alone() => Verify("""
        var byVendor = ml.Data.TrainTestSplit(data, samplingKeyColumnName: "Vendor");
        var fares = ml.Regression.Trainers.Sdca("Fare").Fit(byVendor.TrainSet);
        var split = ml.Data.TrainTestSplit(data);
        var vendors = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy("Vendor").Fit(split.TrainSet);
        """);

    [Fact]
    public Task Code_without_its_packages_is_read_by_its_names() => Rule.VerifyUnresolvedAsync("""
        using Microsoft.ML;

        var ml = new MLContext(seed: 1);
        var split = ml.Data.TrainTestSplit(ml.Data.LoadFromTextFile("a.csv"), 0.2, {|SLV1006:samplingKeyColumnName: "Fare"|});
        var model = ml.Transforms.Concatenate("Features", "Distance").Append(ml.Regression.Trainers.LightGbm(labelColumnName: "Fare")).Fit(split.TrainSet);
        """);

    [Fact]
    public Task The_fix_removes_the_argument() => Rule.VerifyFixAsync<LabelAsSamplingKeyFixer>(
        ModelingCode.Around("""
            var a = ml.Data.TrainTestSplit(data, testFraction: 0.2, {|SLV1006:samplingKeyColumnName: "Label"|});
            var b = ml.Data.TrainTestSplit(data, {|SLV1006:samplingKeyColumnName: "Label"|}, seed: 3);
            var c = ml.Data.TrainTestSplit(data, 0.2, {|SLV1006:"Label"|}, 3);
            var model = pipeline.Fit(a.TrainSet);
            """),
        ModelingCode.Around("""
            var a = ml.Data.TrainTestSplit(data, testFraction: 0.2);
            var b = ml.Data.TrainTestSplit(data, seed: 3);
            var c = ml.Data.TrainTestSplit(data, 0.2, null, 3);
            var model = pipeline.Fit(a.TrainSet);
            """));

    private static Task Verify(string body) => Rule.VerifyAsync(ModelingCode.Around(body));
}
