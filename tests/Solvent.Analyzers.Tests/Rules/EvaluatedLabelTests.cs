using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.EvaluatedLabelAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class EvaluatedLabelTests
{
    private const string Sdca = """ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Sdca("Price"))""";

    [Theory]
    [InlineData("scored, {|SLV3003:\"Size\"|}")]
    [InlineData("scored, {|SLV3003:labelColumnName: \"Size\"|}")]
    [InlineData("{|SLV3003:labelColumnName: \"Size\"|}, data: scored")]
    [InlineData("model.Transform(split.TestSet), {|SLV3003:nameof(House.Size)|}")]
    [InlineData("ml.Data.Cache(ml.Data.ShuffleRows(scored)), {|SLV3003:\"Size\"|}")]
    public Task Another_column_than_the_trained_label_is_reported(string arguments) => VerifyBody($$"""
        var model = {{Sdca}}.Fit(split.TrainSet);
        var scored = model.Transform(split.TestSet);
        var metrics = ml.Regression.Evaluate({{arguments}});
        """);

    [Fact]
    public Task The_label_that_nobody_named_counts() => VerifyBody($$"""
        var scored = {{Sdca}}.Fit(split.TrainSet).Transform(split.TestSet);
        var metrics = ml.Regression.{|SLV3003:Evaluate|}(scored);
        var other = ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Sdca()).Fit(data).Transform(data);
        var otherMetrics = ml.Regression.Evaluate(other, {|SLV3003:"Price"|});
        """);

    [Fact]
    public Task Every_kind_of_task_is_checked() => VerifyBody("""
        var features = ml.Transforms.Concatenate("Features", "Size");
        var binary = features.Append(ml.BinaryClassification.Trainers.SdcaLogisticRegression("Sold")).Fit(data);
        ml.BinaryClassification.Evaluate(binary.Transform(data), {|SLV3003:"Cheap"|});
        ml.BinaryClassification.EvaluateNonCalibrated(binary.Transform(data), {|SLV3003:"Cheap"|});
        var many = features.Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy("Kind")).Fit(data);
        ml.MulticlassClassification.Evaluate(many.Transform(data), {|SLV3003:"Other"|});
        ml.Regression.CrossValidate(data, features.Append(ml.Regression.Trainers.Sdca("Price")), numberOfFolds: 3, {|SLV3003:labelColumnName: "Size"|});
        """);

    [Fact]
    public Task A_trainer_given_options_is_read() => VerifyBody("""
        var trainer = ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { LabelColumnName = "Price" });
        var scored = ml.Transforms.Concatenate("Features", "Size").Append(trainer).Fit(data).Transform(data);
        ml.Regression.Evaluate(scored, {|SLV3003:"Size"|});
        """);

    [Fact]
    public Task A_model_is_followed_through_methods_fields_and_tuples() => Rule.VerifyAsync("""
        using Microsoft.ML;

        sealed class Houses
        {
            private const string Label = "Price";
            private readonly MLContext _ml = new(seed: 1);
            private ITransformer? _model;

            public void Run(IDataView data)
            {
                var (train, test) = Split(data);
                _model = Train(train);
                Check(test);
                Check(_model, test);
            }

            private (IDataView Train, IDataView Test) Split(IDataView data)
            {
                var split = _ml.Data.TrainTestSplit(data, testFraction: 0.2);
                return (split.TrainSet, split.TestSet);
            }

            private ITransformer Train(IDataView data) => Pipeline().Fit(data);

            private IEstimator<ITransformer> Pipeline() => _ml.Transforms.Concatenate("Features", "Size").Append(_ml.Regression.Trainers.Sdca(labelColumnName: Label));

            private void Check(IDataView test) => _ml.Regression.Evaluate(_model!.Transform(test), {|SLV3003:"Size"|});

            private void Check(ITransformer model, IDataView test)
            {
                var metrics = _ml.Regression.Evaluate(data: model.Transform(test), {|SLV3003:labelColumnName: "Size"|}, scoreColumnName: "Score");
            }
        }
        """);

    [Fact]
    public Task The_folds_of_a_cross_validation_are_followed() => VerifyBody($$"""
        var folds = ml.Regression.CrossValidate(data, {{Sdca}}, labelColumnName: "Price");
        var best = folds.OrderByDescending(fold => fold.Metrics.RSquared).First().Model;
        ml.Regression.Evaluate(best.Transform(split.TestSet), {|SLV3003:"Size"|});
        ml.Regression.Evaluate(folds[0].Model.Transform(split.TestSet), {|SLV3003:"Size"|});
        var models = folds.Select(fold => fold.Model).ToArray();
        foreach (var model in models) ml.Regression.Evaluate(model.Transform(split.TestSet), {|SLV3003:"Size"|});
        """);

    [Fact]
    public Task The_trained_label_is_left_alone() => VerifyBody($$"""
        const string label = "Price";
        var model = {{Sdca}}.Fit(split.TrainSet);
        ml.Regression.Evaluate(model.Transform(split.TestSet), "Price");
        ml.Regression.Evaluate(model.Transform(split.TestSet), labelColumnName: label);
        ml.Regression.Evaluate(model.Transform(split.TestSet), nameof(House.Price), "Score");
        ml.Regression.CrossValidate(data, {{Sdca}}, labelColumnName: label);
        """);

    [Theory]
    [InlineData("""ml.Transforms.CopyColumns("Label", "Price")""")]
    [InlineData("""ml.Transforms.Conversion.ConvertType("Label", "Price")""")]
    [InlineData("""ml.Transforms.CopyColumns("Target", "Price").Append(ml.Transforms.CopyColumns("Label", "Target"))""")]
    [InlineData("""ml.Transforms.Conversion.MapValueToKey(new[] { new InputOutputColumnPair("Label", "Price") })""")]
    [InlineData("""ml.Transforms.NormalizeMinMax("Label", "Price")""")]
    [InlineData("""ml.Transforms.Expression("Label", "(x) => log(x)", "Price")""")]
    [InlineData("""ml.Transforms.CustomMapping<House, Labeled>((house, labeled) => labeled.Label = house.Price, null)""")]
    public Task A_form_of_the_label_is_left_alone(string step) => VerifyBody($$"""
        var model = {{step}}.Append(ml.Transforms.Concatenate("Features", "Size")).Append(ml.Regression.Trainers.Sdca()).Fit(split.TrainSet);
        ml.Regression.Evaluate(model.Transform(split.TestSet), "Price");
        """);

    [Fact]
    public Task A_label_that_was_renamed_before_the_training_is_left_alone() => VerifyBody("""
        var prepare = ml.Transforms.CopyColumns("Label", "Price").Append(ml.Transforms.Concatenate("Features", "Size")).Fit(split.TrainSet);
        var model = ml.Regression.Trainers.Sdca().Fit(prepare.Transform(split.TrainSet));
        ml.Regression.Evaluate(model.Transform(prepare.Transform(split.TestSet)), "Price");
        ml.Regression.Evaluate(prepare.Append(model).Transform(split.TestSet), "Price");
        """);

    [Fact]
    public Task Two_models_with_a_label_each_are_left_alone() => VerifyBody("""
        var features = ml.Transforms.Concatenate("Features", "Size");
        var price = features.Append(ml.Regression.Trainers.Sdca("Price")).Fit(data);
        var size = ml.Transforms.Concatenate("Features", "Price").Append(ml.Regression.Trainers.Sdca("Size")).Fit(data);
        ml.Regression.Evaluate(price.Transform(data), "Price");
        ml.Regression.Evaluate(size.Transform(data), "Size");
        ITransformer model = price;
        ml.Regression.Evaluate(model.Transform(data), "Price");
        model = size;
        ml.Regression.Evaluate(model.Transform(data), "Size");
        """);

    [Fact]
    public Task One_of_several_models_is_left_alone() => VerifyBody("""
        var features = ml.Transforms.Concatenate("Features", "Distance");
        var model = args.Length > 0
            ? features.Append(ml.Regression.Trainers.Sdca("Price")).Fit(data)
            : features.Append(ml.Regression.Trainers.Sdca("Size")).Fit(data);
        ml.Regression.Evaluate(model.Transform(data), "Size");
        """);

    [Fact]
    public Task What_is_not_fixed_or_not_known_is_left_alone() => VerifyBody("""
        var label = System.Console.ReadLine()!;
        var model = ml.Regression.Trainers.Sdca(label).Fit(data);
        ml.Regression.Evaluate(model.Transform(data), "Size");
        ml.Regression.Evaluate(ml.Regression.Trainers.Sdca("Price").Fit(data).Transform(data), label);
        var loaded = ml.Model.Load("model.zip", out var schema);
        ml.Regression.Evaluate(loaded.Transform(data), "Size");
        """);

    [Fact]
    public Task A_clustering_has_no_trained_label() => VerifyBody("""
        var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Clustering.Trainers.KMeans()).Fit(data);
        ml.Clustering.Evaluate(model.Transform(data), labelColumnName: "Kind");
        ml.Clustering.Evaluate(model.Transform(data));
        """);

    [Fact]
    public Task The_fix_evaluates_the_trained_label() => Rule.VerifyFixAsync<EvaluatedLabelFixer>(
        Body($$"""
            var model = {{Sdca}}.Fit(split.TrainSet);
            ml.Regression.Evaluate(model.Transform(split.TestSet), {|SLV3003:labelColumnName: "Size"|});
            ml.Regression.Evaluate(model.Transform(split.TestSet), {|SLV3003:"Size"|}, "Score");
            ml.Regression.{|SLV3003:Evaluate|}(model.Transform(split.TestSet));
            """),
        Body($$"""
            var model = {{Sdca}}.Fit(split.TrainSet);
            ml.Regression.Evaluate(model.Transform(split.TestSet), labelColumnName: "Price");
            ml.Regression.Evaluate(model.Transform(split.TestSet), "Price", "Score");
            ml.Regression.Evaluate(model.Transform(split.TestSet), labelColumnName: "Price");
            """));

    private static Task VerifyBody(string body) => Rule.VerifyAsync(Body(body));

    private static string Body(string body) => $$"""
        using System.Linq;
        using Microsoft.ML;
        using Microsoft.ML.Data;
        using Microsoft.ML.Trainers;
        using Microsoft.ML.Transforms;

        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(new House[0]);
        var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
        {{body}}

        sealed class House
        {
            public float Size { get; set; }
            public float Price { get; set; }
            public bool Sold { get; set; }
        }

        sealed class Labeled
        {
            public float Label { get; set; }
        }
        """;
}
