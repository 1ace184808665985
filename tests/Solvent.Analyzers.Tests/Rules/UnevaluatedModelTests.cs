using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.UnevaluatedModelAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class UnevaluatedModelTests
{
    [Fact]
    public Task A_model_that_is_saved_without_an_evaluation_is_reported() => Verify("""
        var model = pipeline.Fit(data);
        ml.Model.Save({|SLV1010:model|}, data.Schema, "model.zip");
        """);

    [Fact]
    public Task A_helper_that_saves_is_followed() => Verify("""
        void Keep(ITransformer trained) => ml.Model.Save(trained, data.Schema, "model.zip");

        Keep({|SLV1010:pipeline.Fit(data)|});
        """);

    [Fact]
    public Task An_evaluated_model_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        ml.Model.Save(model, data.Schema, "model.zip");
        """);

    [Fact]
    public Task A_cross_validated_pipeline_is_left_alone() => Verify("""
        var results = ml.Regression.CrossValidate(data, pipeline);
        ml.Model.Save(pipeline.Fit(data), data.Schema, "model.zip");
        """);

    [Fact]
    public Task Clusters_series_and_models_from_elsewhere_are_left_alone() => Verify("""
        ml.Model.Save(ml.Clustering.Trainers.KMeans().Fit(data), data.Schema, "clusters.zip");
        ml.Model.Save(ml.Model.Load("old.zip", out var schema), schema, "copy.zip");
        """);

    private static Task Verify(string body) => Rule.VerifyAsync(ModelingCode.Around(body));
}
