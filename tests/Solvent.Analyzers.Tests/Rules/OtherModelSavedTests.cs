using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.OtherModelSavedAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class OtherModelSavedTests
{
    [Fact]
    public Task A_model_that_is_saved_while_another_is_evaluated_is_reported() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var first = ml.Regression.Trainers.Sdca().Fit(split.TrainSet);
        var second = ml.Regression.Trainers.LbfgsPoissonRegression().Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(second.Transform(split.TestSet));
        ml.Model.Save({|SLV1011:first|}, data.Schema, "model.zip");
        """);

    [Fact]
    public Task The_evaluated_model_and_a_last_fit_of_its_pipeline_are_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        ml.Model.Save(model, data.Schema, "model.zip");
        ml.Model.Save(pipeline.Fit(data), data.Schema, "final.zip");
        ml.Model.Save(ml.Regression.Trainers.Sdca().Fit(data), data.Schema, "same.zip");
        """);

    [Fact]
    public Task The_best_of_several_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        ITransformer? best = null;
        var score = 0.0;
        foreach (var trainer in new IEstimator<ITransformer>[] { ml.Regression.Trainers.Sdca(), ml.Regression.Trainers.LbfgsPoissonRegression() })
        {
            var model = trainer.Fit(split.TrainSet);
            var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
            if (metrics.RSquared <= score) continue;
            best = model;
            score = metrics.RSquared;
        }

        ml.Model.Save(best, data.Schema, "model.zip");
        """);

    [Fact]
    public Task What_is_cross_validated_and_what_only_prepares_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var results = ml.Regression.CrossValidate(data, pipeline);
        var other = ml.Regression.Trainers.LbfgsPoissonRegression().Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(other.Transform(split.TestSet));
        ml.Model.Save(pipeline.Fit(data), data.Schema, "model.zip");
        ml.Model.Save(ml.Transforms.NormalizeMinMax("Features").Fit(split.TrainSet), data.Schema, "prepare.zip");
        """);

    [Fact]
    public Task An_evaluation_of_an_unknown_model_may_be_of_this_one() => Verify("""
        var model = pipeline.Fit(data);
        ml.Model.Save(model, data.Schema, "model.zip");
        var other = ml.Model.Load(System.Console.ReadLine(), out _);
        var metrics = ml.Regression.Evaluate(other.Transform(data));
        """);

    private static Task Verify(string body) => Rule.VerifyAsync(ModelingCode.Around(body));
}
