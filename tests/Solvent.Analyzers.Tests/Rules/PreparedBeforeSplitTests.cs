using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.PreparedBeforeSplitAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class PreparedBeforeSplitTests
{
    [Theory]
    [InlineData("""ml.Transforms.NormalizeMinMax("Features")""")]
    [InlineData("""ml.Transforms.NormalizeMeanVariance("Features", "Distance")""")]
    [InlineData("""ml.Transforms.ReplaceMissingValues("Distance", replacementMode: MissingValueReplacingEstimator.ReplacementMode.Mean)""")]
    [InlineData("""ml.Transforms.Text.FeaturizeText("Features", "Text")""")]
    [InlineData("""ml.Transforms.Categorical.OneHotEncoding("Vendor")""")]
    [InlineData("""ml.Transforms.ProjectToPrincipalComponents("Features", rank: 3)""")]
    [InlineData("""ml.Transforms.CopyColumns("Label", "Fare").Append(ml.Transforms.NormalizeBinning("Distance")).AppendCacheCheckpoint(ml)""")]
    public Task What_learns_from_all_rows_before_they_are_divided_is_reported(string prepare) => Verify($$"""
        var prepared = {{prepare}}.Fit({|SLV1001:data|}).Transform(data);
        var split = ml.Data.TrainTestSplit(prepared, testFraction: 0.2);
        var model = ml.Regression.Trainers.Sdca().Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        """);

    [Fact]
    public Task Parts_that_are_prepared_by_what_saw_both_are_reported() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var prepare = ml.Transforms.NormalizeMinMax("Features").Fit({|SLV1001:data|});
        var model = ml.Regression.Trainers.Sdca().Fit(prepare.Transform(split.TrainSet));
        var metrics = ml.Regression.Evaluate(model.Transform(prepare.Transform(split.TestSet)));
        """);

    [Fact]
    public Task A_chain_of_fitted_models_is_taken_apart() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var prepare = ml.Transforms.NormalizeMinMax("Features").Fit({|SLV1001:data|});
        var trainer = ml.Regression.Trainers.Sdca().Fit(prepare.Transform(split.TrainSet));
        var model = prepare.Append(trainer);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        """);

    [Fact]
    public Task A_test_part_that_is_prepared_by_itself_is_reported() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var normalize = ml.Transforms.NormalizeMinMax("Features");
        var train = normalize.Fit(split.TrainSet).Transform(split.TrainSet);
        var test = normalize.Fit({|SLV1001:split.TestSet|}).Transform(split.TestSet);
        var model = ml.Regression.Trainers.Sdca().Fit(train);
        var metrics = ml.Regression.Evaluate(model.Transform(test));
        """);

    [Fact]
    public Task Helpers_are_followed() => Verify("""
        IDataView Prepare(IDataView rows)
        {
            IEstimator<ITransformer> steps = ml.Transforms.Concatenate("Features", "Distance");
            steps = steps.Append(ml.Transforms.NormalizeMinMax("Features"));
            return steps.Fit(rows).Transform(rows);
        }

        var split = ml.Data.TrainTestSplit(data: Prepare({|SLV1001:data|}));
        var model = ml.Regression.Trainers.Sdca().Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        """);

    [Fact]
    public Task Rows_that_are_taken_by_hand_are_divided_too() => Verify("""
        var prepared = ml.Transforms.NormalizeMinMax("Distance").Fit({|SLV1001:data|}).Transform(data);
        var model = pipeline.Fit(ml.Data.TakeRows(prepared, 800));
        var metrics = ml.Regression.Evaluate(model.Transform(ml.Data.SkipRows(prepared, 800)));
        """);

    [Theory]
    [InlineData("""ml.Transforms.Conversion.MapValueToKey("Label", "Fare")""")]
    [InlineData("""ml.Transforms.Concatenate("Features", "Distance").Append(ml.Transforms.NormalizeLpNorm("Features"))""")]
    [InlineData("""ml.Transforms.ReplaceMissingValues("Distance")""")]
    [InlineData("""ml.Transforms.Text.TokenizeIntoWords("Words", "Text").Append(ml.Transforms.Conversion.Hash("Words"))""")]
    [InlineData("""ml.Transforms.Categorical.OneHotHashEncoding("Vendor")""")]
    public Task What_learns_nothing_about_rows_is_harmless(string prepare) => Verify($$"""
        var prepared = {{prepare}}.Fit(data).Transform(data);
        var split = ml.Data.TrainTestSplit(prepared);
        var model = ml.Regression.Trainers.Sdca().Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        """);

    [Fact]
    public Task A_preparation_that_is_fitted_to_the_train_part_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var prepare = ml.Transforms.NormalizeMinMax("Features").Fit(split.TrainSet);
        var model = ml.Regression.Trainers.Sdca().Fit(prepare.Transform(split.TrainSet));
        var metrics = ml.Regression.Evaluate(model.Transform(prepare.Transform(split.TestSet)));
        """);

    [Fact]
    public Task A_pipeline_with_its_preparation_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = ml.Transforms.NormalizeMinMax("Distance").Append(pipeline).Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        """);

    [Fact]
    public Task A_last_fit_to_all_rows_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var whole = ml.Transforms.NormalizeMinMax("Distance").Append(pipeline);
        var model = whole.Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        var final = whole.Fit(data);
        ml.Model.Save(final, data.Schema, "model.zip");
        """);

    [Fact]
    public Task A_look_at_prepared_rows_is_left_alone() => Verify("""
        var preview = ml.Transforms.NormalizeMinMax("Distance").Fit(data).Transform(data).Preview();
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        """);

    [Fact]
    public Task Preparation_without_a_split_is_left_alone() => Verify("""
        var prepared = ml.Transforms.NormalizeMinMax("Distance").Fit(data).Transform(data);
        var model = ml.Regression.Trainers.Sdca().Fit(prepared);
        var test = ml.Data.LoadFromTextFile<Row>("test.csv");
        var metrics = ml.Regression.Evaluate(model.Transform(test));
        """);

    [Fact]
    public Task A_preparation_from_elsewhere_is_left_alone() => Verify("""
        var prepare = ml.Model.Load("prepare.zip", out _);
        var split = ml.Data.TrainTestSplit(prepare.Transform(data));
        var history = ml.Data.LoadFromTextFile<Row>("history.csv");
        var scaled = ml.Transforms.NormalizeMinMax("Distance").Fit(history).Transform(split.TrainSet);
        """);

    private static Task Verify(string body) => Rule.VerifyAsync(
        ModelingCode.Around(body).Replace("using Microsoft.ML.Trainers;", "using Microsoft.ML.Trainers;\nusing Microsoft.ML.Transforms;", StringComparison.Ordinal));
}
