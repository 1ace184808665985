using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.MisplacedCacheCheckpointAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class MisplacedCacheCheckpointTests
{
    [Fact]
    public Task A_checkpoint_at_the_end_of_a_fitted_pipeline_is_reported() => Rule.VerifyAsync(Body("""
        var pipeline = ml.Transforms.Concatenate("Features", "A")
            .Append(ml.Regression.Trainers.Sdca())
            .{|SLV3006:AppendCacheCheckpoint|}(ml);
        var model = pipeline.Fit(data);
        """));

    [Fact]
    public Task A_checkpoint_that_is_fitted_at_once_is_reported() => Rule.VerifyAsync(Body("""
        var model = ml.Transforms.Concatenate("Features", "A").Append(ml.Regression.Trainers.Sdca()).{|SLV3006:AppendCacheCheckpoint|}(ml).Fit(data);
        """));

    [Fact]
    public Task A_checkpoint_at_the_end_of_a_cross_validated_pipeline_is_reported() => Rule.VerifyAsync(Body("""
        IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "A");
        pipeline = pipeline.Append(ml.Regression.Trainers.Sdca());
        pipeline = pipeline.{|SLV3006:AppendCacheCheckpoint|}(ml);
        var folds = ml.Regression.CrossValidate(data, pipeline);
        """));

    [Fact]
    public Task A_checkpoint_at_the_end_of_a_preparation_that_is_fitted_apart_is_reported() => Rule.VerifyAsync(Body("""
        var prepare = ml.Transforms.Concatenate("Features", "A").{|SLV3006:AppendCacheCheckpoint|}(ml);
        var prepared = prepare.Fit(data).Transform(data);
        var model = ml.Regression.Trainers.Sdca().Fit(prepared);
        """));

    [Fact]
    public Task To_look_at_a_pipeline_is_no_use_of_it() => Rule.VerifyAsync(Body("""
        var pipeline = ml.Transforms.Concatenate("Features", "A").Append(ml.Regression.Trainers.Sdca()).{|SLV3006:AppendCacheCheckpoint|}(ml);
        _ = pipeline;
        System.Console.WriteLine(pipeline);
        var model = pipeline.Fit(data);
        """));

    [Fact]
    public Task A_pipeline_is_followed_out_of_the_method_that_builds_it() => Rule.VerifyAsync("""
        using Microsoft.ML;

        sealed class Training(MLContext ml)
        {
            public ITransformer Train(IDataView data) => Fit(Build(), data);

            private IEstimator<ITransformer> Build() => ml.Transforms.Concatenate("Features", "A").Append(ml.Regression.Trainers.Sdca()).{|SLV3006:AppendCacheCheckpoint|}(ml);

            private static ITransformer Fit(IEstimator<ITransformer> pipeline, IDataView data) => pipeline.Fit(data);
        }
        """);

    [Fact]
    public Task A_checkpoint_before_any_step_is_reported() => Rule.VerifyAsync(Body("""
        var pipeline = new EstimatorChain<ITransformer>().{|SLV3006:AppendCacheCheckpoint|}(ml).Append(ml.Transforms.Concatenate("Features", "A"));
        """));

    [Fact]
    public Task A_checkpoint_before_a_trainer_is_left_alone() => Rule.VerifyAsync(Body("""
        var pipeline = ml.Transforms.Concatenate("Features", "A").AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca());
        var model = pipeline.Fit(data);
        """));

    [Fact]
    public Task A_preparation_that_a_trainer_is_appended_to_is_left_alone() => Rule.VerifyAsync(Body("""
        var prepare = ml.Transforms.Concatenate("Features", "A").AppendCacheCheckpoint(ml);
        var looked = prepare.Fit(data).Transform(data).Preview();
        var model = prepare.Append(ml.Regression.Trainers.Sdca()).Fit(data);
        """));

    [Fact]
    public Task A_pipeline_that_grows_in_one_variable_is_left_alone() => Rule.VerifyAsync(Body("""
        IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "A").AppendCacheCheckpoint(ml);
        pipeline = pipeline.Append(ml.Regression.Trainers.Sdca());
        var model = pipeline.Fit(data);
        """));

    [Fact]
    public Task A_pipeline_whose_use_is_not_known_is_left_alone() => Rule.VerifyAsync("""
        using Microsoft.ML;

        public static class Pipelines
        {
            public static IEstimator<ITransformer> Preparation(MLContext ml) => ml.Transforms.Concatenate("Features", "A").AppendCacheCheckpoint(ml);

            public static void Keep(MLContext ml, System.Collections.Generic.List<object> kept) => kept.Add(ml.Transforms.Concatenate("Features", "A").AppendCacheCheckpoint(ml));
        }
        """);

    [Fact]
    public Task Methods_that_build_on_one_another_are_left_alone() => Rule.VerifyAsync("""
        using Microsoft.ML;

        public sealed class Training(MLContext ml)
        {
            private IEstimator<ITransformer> Preparation => ml.Transforms.Concatenate("Features", "A").AppendCacheCheckpoint(ml);

            public ITransformer Train(IDataView data) => Preparation.Append(ml.Regression.Trainers.Sdca()).Fit(data);
        }
        """);

    [Fact]
    public Task The_fix_moves_a_checkpoint_before_the_trainer() => Rule.VerifyFixAsync<MisplacedCacheCheckpointFixer>(
        Body("""
            var pipeline = ml.Transforms.Concatenate("Features", "A")
                .Append(ml.Regression.Trainers.Sdca())
                .{|SLV3006:AppendCacheCheckpoint|}(ml);
            var model = pipeline.Fit(data);
            """),
        Body("""
            var pipeline = ml.Transforms.Concatenate("Features", "A")
                .AppendCacheCheckpoint(ml)
                .Append(ml.Regression.Trainers.Sdca());
            var model = pipeline.Fit(data);
            """));

    [Fact]
    public Task The_fix_removes_a_checkpoint_that_no_trainer_needs() => Rule.VerifyFixAsync<MisplacedCacheCheckpointFixer>(
        Body("""
            var prepared = ml.Transforms.Concatenate("Features", "A")
                .{|SLV3006:AppendCacheCheckpoint|}(ml)
                .Fit(data);
            var pipeline = new EstimatorChain<ITransformer>().{|SLV3006:AppendCacheCheckpoint|}(ml).Append(ml.Transforms.Concatenate("Features", "A"));
            """),
        Body("""
            var prepared = ml.Transforms.Concatenate("Features", "A")
                .Fit(data);
            var pipeline = new EstimatorChain<ITransformer>().Append(ml.Transforms.Concatenate("Features", "A"));
            """));

    private static string Body(string body) => $$"""
        using Microsoft.ML;
        using Microsoft.ML.Data;

        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(new Row[0]);
        {{body}}

        sealed class Row
        {
            public float A { get; set; }
            public float Label { get; set; }
        }
        """;
}
