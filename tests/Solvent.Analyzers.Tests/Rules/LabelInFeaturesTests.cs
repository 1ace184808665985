using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.LabelInFeaturesAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class LabelInFeaturesTests
{
    [Fact]
    public Task The_label_of_the_trainer_in_the_same_chain_is_reported() => VerifyBody("""
        var pipeline = ml.Transforms.Concatenate("Features", "Distance", {|SLV1005:"Fare"|})
            .Append(ml.Regression.Trainers.Sdca(labelColumnName: "Fare"));
        """);

    [Fact]
    public Task The_default_label_counts() => VerifyBody("""
        var pipeline = ml.Transforms.Concatenate("Features", "Distance", {|SLV1005:"Label"|})
            .Append(ml.Regression.Trainers.Sdca());
        """);

    [Theory]
    [InlineData("""CopyColumns("Label", "Fare")""")]
    [InlineData("""CopyColumns(inputColumnName: "Fare", outputColumnName: "Label")""")]
    [InlineData("""Conversion.MapValueToKey("Label", "Fare")""")]
    [InlineData("""Conversion.ConvertType("Label", "Fare", DataKind.Single)""")]
    [InlineData("""Conversion.MapValueToKey(new[] { new InputOutputColumnPair("Label", "Fare") })""")]
    public Task The_column_that_the_label_is_made_from_is_reported(string copy) => VerifyBody($$"""
        var pipeline = ml.Transforms.{{copy}}
            .Append(ml.Transforms.Concatenate("Features", "Distance", {|SLV1005:"Fare"|}))
            .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy());
        """);

    [Fact]
    public Task A_column_computed_from_the_label_is_reported() => VerifyBody("""
        var pipeline = ml.Transforms.NormalizeMinMax("FareScaled", "Fare")
            .Append(ml.Transforms.Concatenate("Features", "Distance", {|SLV1005:"FareScaled"|}))
            .Append(ml.Regression.Trainers.Sdca("Fare"));
        """);

    [Fact]
    public Task A_label_that_reaches_the_features_through_another_vector_is_reported() => VerifyBody("""
        var pipeline = ml.Transforms.Concatenate("Numbers", "Distance", {|SLV1005:"Fare"|})
            .Append(ml.Transforms.NormalizeMinMax("NumbersScaled", "Numbers"))
            .Append(ml.Transforms.Concatenate("Features", "NumbersScaled", "Vendor"))
            .Append(ml.Regression.Trainers.Sdca("Fare"));
        """);

    [Theory]
    [InlineData("""const string label = "Fare";""", "label", "label")]
    [InlineData("""var label = "Fare";""", "label", "label")]
    [InlineData("", "nameof(Row.Fare)", "\"Fare\"")]
    [InlineData("", "Row.Label", "Row.Label")]
    [InlineData("", "Row.LabelField", "\"Fare\"")]
    public Task Names_that_are_fixed_elsewhere_are_read(string declaration, string input, string label) => VerifyBody($$"""
        {{declaration}}
        var pipeline = ml.Transforms.Concatenate("Features", "Distance", {|SLV1005:{{input}}|})
            .Append(ml.Regression.Trainers.Sdca(labelColumnName: {{label}}));
        """);

    [Theory]
    [InlineData("""new[] { "Distance", {|SLV1005:"Fare"|} }""")]
    [InlineData("""new string[] { "Distance", {|SLV1005:"Fare"|} }""")]
    [InlineData("""["Distance", {|SLV1005:"Fare"|}]""")]
    public Task Inputs_in_an_array_are_read(string inputs) => VerifyBody($$"""
        var pipeline = ml.Transforms.Concatenate("Features", {{inputs}})
            .Append(ml.Regression.Trainers.Sdca("Fare"));
        """);

    [Fact]
    public Task An_array_in_a_variable_is_reported_where_it_is_used() => VerifyBody("""
        string[] inputs = { "Distance", "Fare" };
        var pipeline = ml.Transforms.Concatenate("Features", {|SLV1005:inputs|})
            .Append(ml.Regression.Trainers.Sdca("Fare"));
        """);

    [Fact]
    public Task A_pipeline_built_over_several_statements_is_followed() => VerifyBody("""
        IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "Distance", {|SLV1005:"Fare"|});
        pipeline = pipeline.Append(ml.Transforms.NormalizeMinMax("Features"));
        var trainer = ml.Regression.Trainers.Sdca("Fare");
        var model = pipeline.Append(trainer).AppendCacheCheckpoint(ml);
        """);

    [Fact]
    public Task A_trainer_given_options_is_read() => VerifyBody("""
        var pipeline = ml.Transforms.Concatenate("Features", "Distance", {|SLV1005:"Fare"|})
            .Append(ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { LabelColumnName = "Fare", MaximumNumberOfIterations = 5 }));
        """);

    [Fact]
    public Task A_trainer_fitted_apart_from_the_preparation_is_seen() => VerifyBody("""
        var data = ml.Data.LoadFromEnumerable(new Row[0]);
        var prepare = ml.Transforms.Concatenate("Features", "Distance", {|SLV1005:"Fare"|}).Append(ml.Transforms.NormalizeMinMax("Features"));
        var prepared = prepare.Fit(data).Transform(data);
        var model = ml.Regression.Trainers.Sdca("Fare").Fit(prepared);
        """);

    [Fact]
    public Task Features_without_the_label_are_left_alone() => VerifyBody("""
        var pipeline = ml.Transforms.CopyColumns("Label", "Fare")
            .Append(ml.Transforms.Concatenate("Features", "Distance", "Vendor"))
            .Append(ml.Regression.Trainers.Sdca());
        """);

    [Fact]
    public Task Two_models_that_predict_each_others_inputs_are_left_alone() => VerifyBody("""
        var fare = ml.Transforms.Concatenate("Features", "Distance", "Duration").Append(ml.Regression.Trainers.Sdca("Fare"));
        var duration = ml.Transforms.Concatenate("Features", "Distance", "Fare").Append(ml.Regression.Trainers.Sdca("Duration"));
        """);

    [Fact]
    public Task A_variable_reused_for_another_model_is_left_alone() => VerifyBody("""
        IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "Distance", "Duration");
        pipeline = pipeline.Append(ml.Regression.Trainers.Sdca("Fare"));
        pipeline = ml.Transforms.Concatenate("Features", "Distance", "Fare");
        pipeline = pipeline.Append(ml.Regression.Trainers.Sdca("Duration"));
        """);

    [Fact]
    public Task A_vector_that_the_trainer_does_not_read_is_left_alone() => VerifyBody("""
        var pipeline = ml.Transforms.Concatenate("Everything", "Distance", "Fare")
            .Append(ml.Transforms.Concatenate("Features", "Distance"))
            .Append(ml.Regression.Trainers.Sdca("Fare"));
        """);

    [Fact]
    public Task Clustering_has_no_label() => VerifyBody("""
        var pipeline = ml.Transforms.Concatenate("Features", "Distance", "Label")
            .Append(ml.Clustering.Trainers.KMeans());
        var trainer = ml.Regression.Trainers.Sdca("Fare");
        """);

    [Fact]
    public Task A_label_that_is_not_fixed_is_left_alone() => VerifyBody("""
        var label = System.Console.ReadLine();
        var pipeline = ml.Transforms.Concatenate("Features", "Distance", "Fare")
            .Append(ml.Regression.Trainers.Sdca(label));
        """);

    [Fact]
    public Task The_fix_removes_the_argument() => Rule.VerifyFixAsync<LabelInFeaturesFixer>(
        Body("""
            var a = ml.Transforms.Concatenate("Features", "Distance", {|SLV1005:"Fare"|}, "Vendor").Append(ml.Regression.Trainers.Sdca("Fare"));
            var b = ml.Transforms.Concatenate("Features", new[] { "Distance", {|SLV1005:"Fare"|} }).Append(ml.Regression.Trainers.Sdca("Fare"));
            var c = ml.Transforms.Concatenate("Features", [{|SLV1005:"Fare"|}, "Distance"]).Append(ml.Regression.Trainers.Sdca("Fare"));
            """),
        Body("""
            var a = ml.Transforms.Concatenate("Features", "Distance", "Vendor").Append(ml.Regression.Trainers.Sdca("Fare"));
            var b = ml.Transforms.Concatenate("Features", new[] { "Distance" }).Append(ml.Regression.Trainers.Sdca("Fare"));
            var c = ml.Transforms.Concatenate("Features", ["Distance"]).Append(ml.Regression.Trainers.Sdca("Fare"));
            """));

    [Fact]
    public Task The_only_input_is_not_removed() => Rule.VerifyNoFixAsync<LabelInFeaturesFixer>(
        Body("""var a = ml.Transforms.Concatenate("Features", {|SLV1005:"Fare"|}).Append(ml.Regression.Trainers.Sdca("Fare"));"""));

    [Fact]
    public Task An_array_in_a_variable_is_not_changed() => Rule.VerifyNoFixAsync<LabelInFeaturesFixer>(
        Body("""
            string[] inputs = { "Distance", "Fare" };
            var a = ml.Transforms.Concatenate("Features", {|SLV1005:inputs|}).Append(ml.Regression.Trainers.Sdca("Fare"));
            """));

    private static Task VerifyBody(string body) => Rule.VerifyAsync(Body(body));

    private static string Body(string body) => $$"""
        using Microsoft.ML;
        using Microsoft.ML.Data;
        using Microsoft.ML.Trainers;

        var ml = new MLContext(seed: 1);
        {{body}}

        sealed class Row
        {
            public const string Label = "Fare";
            public static readonly string LabelField = "Fare";

            public float Fare { get; set; }
            public float Distance { get; set; }
        }
        """;
}
