using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.MLContextWithoutSeedAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class MLContextWithoutSeedTests
{
    [Fact]
    public Task A_context_in_a_local_that_trains_is_reported() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = {|SLV2001:new MLContext()|};
        var trainer = ml.Regression.Trainers.Sdca();
        """);

    [Fact]
    public Task A_target_typed_creation_is_reported() => Rule.VerifyAsync("""
        using Microsoft.ML;

        MLContext ml = {|SLV2001:new()|};
        _ = ml.Clustering.Trainers.KMeans();
        """);

    [Theory]
    [InlineData("seed: null")]
    [InlineData("null")]
    [InlineData("default(int?)")]
    [InlineData("(int?)null")]
    public Task A_seed_of_null_is_no_seed(string argument) => Rule.VerifyAsync($$"""
        using Microsoft.ML;

        var ml = {|SLV2001:new MLContext({{argument}})|};
        _ = ml.Regression.Trainers.Sdca();
        """);

    [Theory]
    [InlineData("1")]
    [InlineData("seed: 0")]
    [InlineData("args.Length")]
    public Task A_context_with_a_seed_is_left_alone(string argument) => Rule.VerifyAsync($$"""
        using Microsoft.ML;

        var ml = new MLContext({{argument}});
        _ = ml.Regression.Trainers.Sdca();
        """);

    [Fact]
    public Task A_context_in_a_field_that_trains_in_another_member_is_reported() => Rule.VerifyAsync("""
        using Microsoft.ML;

        sealed class Model
        {
            private readonly MLContext _ml = {|SLV2001:new()|};

            public object Train() => _ml.MulticlassClassification.Trainers.SdcaMaximumEntropy();
        }
        """);

    [Fact]
    public Task A_field_set_in_the_constructor_is_followed() => Rule.VerifyAsync("""
        using Microsoft.ML;

        sealed class Model
        {
            private readonly MLContext _ml;

            public Model(MLContext? ml = null) => _ml = ml ?? {|SLV2001:new MLContext()|};

            public object Train() => _ml.BinaryClassification.Trainers.LbfgsLogisticRegression();
        }
        """);

    [Fact]
    public Task A_context_handed_to_a_method_that_trains_is_reported() => Rule.VerifyAsync("""
        using Microsoft.ML;

        static class Program
        {
            static void Main() => Train({|SLV2001:new MLContext()|});

            static object Train(MLContext ml) => ml.Regression.Trainers.OnlineGradientDescent();
        }
        """);

    [Fact]
    public Task A_context_that_trains_in_another_type_is_reported() => Rule.VerifyAsync(
        """
        using Microsoft.ML;

        static class Program
        {
            static void Main() => Trainer.Train({|SLV2001:new MLContext()|});
        }
        """,
        ("Trainer.cs", """
        using Microsoft.ML;

        static class Trainer
        {
            public static object Train(MLContext ml) => ml.Regression.Trainers.Sdca();
        }
        """));

    [Fact]
    public Task A_context_that_a_method_returns_is_followed_to_its_callers() => Rule.VerifyAsync("""
        using Microsoft.ML;

        static class Program
        {
            static MLContext Create() => {|SLV2001:new MLContext()|};

            static object Train() => Create().Regression.Trainers.Sdca();
        }
        """);

    [Fact]
    public Task A_context_used_where_it_is_created_is_reported() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var trainer = {|SLV2001:new MLContext()|}.Regression.Trainers.Sdca();
        """);

    [Fact]
    public Task A_catalog_kept_in_a_variable_still_belongs_to_its_context() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = {|SLV2001:new MLContext()|};
        var trainers = ml.Regression.Trainers;
        _ = trainers.Sdca();
        """);

    [Fact]
    public Task A_local_function_that_trains_is_seen() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = {|SLV2001:new MLContext()|};
        Train();

        object Train() => ml.Regression.Trainers.Sdca();
        """);

    [Theory]
    [InlineData("ShuffleRows(rows)")]
    [InlineData("ShuffleRows(rows, seed: null)")]
    [InlineData("BootstrapSample(rows)")]
    public Task Shuffling_and_sampling_need_a_seed(string call) => Rule.VerifyAsync($$"""
        using Microsoft.ML;

        var ml = {|SLV2001:new MLContext()|};
        var rows = ml.Data.LoadFromEnumerable(new[] { new { X = 1f } });
        _ = ml.Data.{{call}};
        """);

    [Theory]
    [InlineData("ShuffleRows(rows, seed: 3)")]
    [InlineData("BootstrapSample(rows, 3)")]
    [InlineData("TrainTestSplit(rows)")]
    [InlineData("TakeRows(rows, 10)")]
    public Task A_data_operation_that_repeats_without_the_context_needs_no_seed(string call) => Rule.VerifyAsync($$"""
        using Microsoft.ML;

        var ml = new MLContext();
        var rows = ml.Data.LoadFromEnumerable(new[] { new { X = 1f } });
        _ = ml.Data.{{call}};
        """);

    [Fact]
    public Task A_context_that_only_predicts_is_left_alone() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = new MLContext();
        var model = ml.Model.Load("model.zip", out _);
        using var engine = ml.Model.CreatePredictionEngine<Row, Row>(model);
        var metrics = ml.Regression.Evaluate(model.Transform(ml.Data.LoadFromEnumerable(new[] { new Row() })));

        sealed class Row { public float Score { get; set; } }
        """);

    [Fact]
    public Task A_context_that_only_prepares_data_is_left_alone() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = new MLContext();
        var prepare = ml.Transforms.Concatenate("Features", "A", "B").Append(ml.Transforms.NormalizeMinMax("Features"));
        """);

    [Fact]
    public Task Only_the_context_that_trains_is_reported_when_another_predicts() => Rule.VerifyAsync("""
        using Microsoft.ML;

        sealed class Model
        {
            private readonly MLContext _train = {|SLV2001:new()|};
            private readonly MLContext _predict = new();

            public object Train() => _train.Regression.Trainers.Sdca();

            public object Load() => _predict.Model.Load("model.zip", out _);
        }
        """);

    [Fact]
    public Task Automated_training_needs_a_seed() => Rule.VerifyAsync(
        """
        using Microsoft.ML;
        using Microsoft.ML.AutoML;

        var ml = {|SLV2001:new MLContext()|};
        _ = ml.Auto();
        """,
        ("AutoML.cs", """
        namespace Microsoft.ML.AutoML;

        public static class MLContextExtension
        {
            public static AutoCatalog Auto(this MLContext mlContext) => new();
        }

        public sealed class AutoCatalog;
        """));

    [Fact]
    public Task A_trainer_of_a_package_that_is_not_restored_still_counts() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = {|SLV2001:new MLContext()|};
        var trainer = ml.Regression.Trainers.{|CS1061:LightGbm|}();
        """);

    [Fact]
    public Task Automated_training_of_a_package_that_is_not_restored_still_counts() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = {|SLV2001:new MLContext()|};
        var experiment = ml.{|CS1061:Auto|}().CreateExperiment();
        """);

    [Fact]
    public Task A_split_of_an_older_MLNet_does_not_train() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = new MLContext();
        var parts = ml.Regression.{|CS1061:TrainTestSplit|}(ml);
        """);

    [Fact]
    public Task An_analysis_of_a_series_does_not_train() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = new MLContext();
        var cause = ml.AnomalyDetection.{|CS1061:LocalizeRootCause|}(ml);
        var period = ml.AnomalyDetection.{|CS1061:DetectSeasonality|}(ml, "Sales");
        """);

    [Fact]
    public Task Code_without_MLNet_is_left_alone() => Rule.VerifyAsync("""
        var context = new Other.MLContext();
        context.Train();

        namespace Other
        {
            sealed class MLContext { public void Train() { } }
        }
        """);

    [Fact]
    public Task The_fix_adds_a_seed() => Rule.VerifyFixAsync<MLContextWithoutSeedFixer>(
        """
        using Microsoft.ML;

        var first = {|SLV2001:new MLContext()|};
        MLContext second = {|SLV2001:new()|};
        var third = {|SLV2001:new MLContext(seed: null)|};
        var fourth = {|SLV2001:new MLContext { FallbackToCpu = true }|};
        foreach (var ml in new[] { 1 })
        {
            _ = first.Regression.Trainers.Sdca();
            _ = second.Regression.Trainers.Sdca();
            _ = third.Regression.Trainers.Sdca();
            _ = fourth.Regression.Trainers.Sdca();
        }
        """,
        """
        using Microsoft.ML;

        var first = new MLContext(seed: 1);
        MLContext second = new(seed: 1);
        var third = new MLContext(seed: 1);
        var fourth = new MLContext(seed: 1) { FallbackToCpu = true };
        foreach (var ml in new[] { 1 })
        {
            _ = first.Regression.Trainers.Sdca();
            _ = second.Regression.Trainers.Sdca();
            _ = third.Regression.Trainers.Sdca();
            _ = fourth.Regression.Trainers.Sdca();
        }
        """);
}
