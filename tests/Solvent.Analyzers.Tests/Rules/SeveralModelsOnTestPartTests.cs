using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.SeveralModelsOnTestPartAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class SeveralModelsOnTestPartTests
{
    [Fact]
    public Task Three_models_on_one_test_part_are_reported_at_the_last() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        double Score(IEstimator<ITransformer> trainer, IDataView test) => ml.Regression.Evaluate(trainer.Fit(split.TrainSet).Transform(test)).RSquared;
        System.Console.WriteLine(Score(ml.Regression.Trainers.Sdca(), split.TestSet));
        System.Console.WriteLine(Score(ml.Regression.Trainers.LbfgsPoissonRegression(), split.TestSet));
        System.Console.WriteLine(Score(ml.Regression.Trainers.OnlineGradientDescent(), {|SLV1009:split.TestSet|}));
        """);

    [Fact]
    public Task A_model_and_its_baseline_are_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        var first = ml.Regression.Evaluate(model.Transform(split.TestSet));
        var again = ml.Regression.Evaluate(model.Transform(split.TestSet));
        var baseline = ml.Regression.Evaluate(ml.Regression.Trainers.OnlineGradientDescent().Fit(split.TrainSet).Transform(split.TestSet));
        """);

    [Fact]
    public Task A_validation_part_is_for_comparing() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var validation = ml.Data.TrainTestSplit(split.TrainSet).TrainSet;
        foreach (var trainer in new IEstimator<ITransformer>[] { ml.Regression.Trainers.Sdca(), ml.Regression.Trainers.LbfgsPoissonRegression(), ml.Regression.Trainers.OnlineGradientDescent() })
        {
            var metrics = ml.Regression.Evaluate(trainer.Fit(split.TrainSet).Transform(validation));
        }
        """);

    private static Task Verify(string body) => Rule.VerifyAsync(ModelingCode.Around(body));
}
