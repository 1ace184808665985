using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.DiscardedAppendAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class DiscardedAppendTests
{
    [Fact]
    public Task An_Append_as_a_statement_is_reported() => Rule.VerifyAsync(Body("""
        var pipeline = ml.Transforms.Concatenate("Features", "A");
        {|SLV3001:pipeline.Append(ml.Transforms.NormalizeMinMax("Features"))|};
        """));

    [Fact]
    public Task A_chain_of_appends_is_reported_once() => Rule.VerifyAsync(Body("""
        var pipeline = ml.Transforms.Concatenate("Features", "A");
        {|SLV3001:pipeline.Append(ml.Transforms.NormalizeMinMax("Features")).Append(ml.Regression.Trainers.Sdca())|};
        """));

    [Fact]
    public Task A_discarded_cache_checkpoint_is_reported() => Rule.VerifyAsync(Body("""
        IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "A");
        {|SLV3001:pipeline.AppendCacheCheckpoint(ml)|};
        """));

    [Fact]
    public Task A_conditional_call_is_reported() => Rule.VerifyAsync(Body("""
        IEstimator<ITransformer>? pipeline = args.Length == 0 ? null : ml.Transforms.Concatenate("Features", "A");
        pipeline?{|SLV3001:.Append(ml.Transforms.NormalizeMinMax("Features"))|};
        """));

    [Fact]
    public Task An_Append_whose_result_is_used_is_left_alone() => Rule.VerifyAsync(Body("""
        IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "A");
        pipeline = pipeline.Append(ml.Transforms.NormalizeMinMax("Features"));
        var longer = pipeline.Append(ml.Regression.Trainers.Sdca());
        Use(pipeline.Append(ml.Regression.Trainers.Sdca()));

        void Use(object value) { }
        """));

    [Fact]
    public Task A_result_that_is_discarded_on_purpose_is_left_alone() => Rule.VerifyAsync(Body("""
        _ = ml.Transforms.Concatenate("Features", "A").Append(ml.Transforms.NormalizeMinMax("Features"));
        """));

    [Fact]
    public Task An_Append_that_changes_its_receiver_is_left_alone() => Rule.VerifyAsync(Body("""
        var text = new System.Text.StringBuilder();
        text.Append("Features");
        """));

    [Fact]
    public Task Code_without_MLNet_is_left_alone() => Rule.VerifyAsync("""
        new Chain().Append(1);

        sealed class Chain { public Chain Append(int step) => this; }
        """);

    [Fact]
    public Task The_fix_assigns_the_result_back() => Rule.VerifyFixAsync<DiscardedAppendFixer>(
        Body("""
            IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "A");
            // Scale.
            {|SLV3001:pipeline.Append(ml.Transforms.NormalizeMinMax("Features"))|};
            {|SLV3001:pipeline
                .Append(ml.Transforms.NormalizeMinMax("Features"))
                .AppendCacheCheckpoint(ml)|};
            """),
        Body("""
            IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "A");
            // Scale.
            pipeline = pipeline.Append(ml.Transforms.NormalizeMinMax("Features"));
            pipeline = pipeline
                .Append(ml.Transforms.NormalizeMinMax("Features"))
                .AppendCacheCheckpoint(ml);
            """));

    [Fact]
    public Task The_fix_declares_a_variable_as_any_pipeline_when_it_must_hold_a_longer_one() => Rule.VerifyFixAsync<DiscardedAppendFixer>(
        Body("""
            var pipeline = ml.Transforms.Concatenate("Features", "A");
            {|SLV3001:pipeline.Append(ml.Transforms.NormalizeMinMax("Features"))|};
            """),
        Body("""
            IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "A");
            pipeline = pipeline.Append(ml.Transforms.NormalizeMinMax("Features"));
            """));

    [Fact]
    public Task A_field_is_assigned_back() => Rule.VerifyFixAsync<DiscardedAppendFixer>(
        """
        using Microsoft.ML;

        sealed class Model
        {
            private IEstimator<ITransformer> _pipeline = new MLContext(1).Transforms.CopyColumns("A", "B");

            public void Scale(MLContext ml) => {|SLV3001:_pipeline.Append(ml.Transforms.NormalizeMinMax("A"))|};

            public void Copy(MLContext ml)
            {
                {|SLV3001:this._pipeline.Append(ml.Transforms.NormalizeMinMax("A"))|};
            }
        }
        """,
        """
        using Microsoft.ML;

        sealed class Model
        {
            private IEstimator<ITransformer> _pipeline = new MLContext(1).Transforms.CopyColumns("A", "B");

            public void Scale(MLContext ml) => _pipeline = _pipeline.Append(ml.Transforms.NormalizeMinMax("A"));

            public void Copy(MLContext ml)
            {
                this._pipeline = this._pipeline.Append(ml.Transforms.NormalizeMinMax("A"));
            }
        }
        """);

    [Fact]
    public Task There_is_no_fix_where_a_member_of_the_first_step_is_needed() => Rule.VerifyNoFixAsync<DiscardedAppendFixer>(Body("""
        var pipeline = ml.Transforms.Concatenate("Features", "A");
        {|SLV3001:pipeline.Append(ml.Transforms.NormalizeMinMax("Features"))|};
        ColumnConcatenatingTransformer transformer = pipeline.Fit(null!);
        """));

    [Fact]
    public Task There_is_no_fix_for_a_readonly_field() => Rule.VerifyNoFixAsync<DiscardedAppendFixer>("""
        using Microsoft.ML;

        sealed class Model
        {
            private readonly IEstimator<ITransformer> _pipeline = new MLContext(1).Transforms.CopyColumns("A", "B");

            public void Scale(MLContext ml)
            {
                {|SLV3001:_pipeline.Append(ml.Transforms.NormalizeMinMax("A"))|};
            }
        }
        """);

    private static string Body(string body) => $$"""
        using Microsoft.ML;
        using Microsoft.ML.Data;
        using Microsoft.ML.Transforms;

        var ml = new MLContext(seed: 1);
        {{body}}
        """;
}
