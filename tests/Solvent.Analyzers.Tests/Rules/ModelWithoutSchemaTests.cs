using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.ModelWithoutSchemaAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class ModelWithoutSchemaTests
{
    [Theory]
    [InlineData("model, {|SLV3004:null|}, \"model.zip\"")]
    [InlineData("model, {|SLV3004:default|}, \"model.zip\"")]
    [InlineData("model, {|SLV3004:default(DataViewSchema)|}, \"model.zip\"")]
    [InlineData("model, {|SLV3004:null|}!, \"model.zip\"")]
    [InlineData("filePath: \"model.zip\", model: model, inputSchema: {|SLV3004:null|}")]
    [InlineData("model, {|SLV3004:null|}, System.IO.File.Create(\"model.zip\")")]
    [InlineData("model, {|SLV3004:nothing|}, \"model.zip\"")]
    public Task A_schema_that_is_null_is_reported(string arguments) => Rule.VerifyAsync(Body($$"""
        DataViewSchema? nothing = null;
        ml.Model.Save({{arguments}});
        """));

    [Fact]
    public Task A_model_of_unknown_origin_is_reported() => Rule.VerifyAsync("""
        using Microsoft.ML;

        public sealed class Store(MLContext ml)
        {
            public void Save(ITransformer model) => ml.Model.Save(model, {|SLV3004:null|}, "model.zip");
        }
        """);

    [Fact]
    public Task A_schema_is_left_alone() => Rule.VerifyAsync(Body("""
        ml.Model.Save(model, data.Schema, "model.zip");
        var schema = args.Length > 0 ? null : data.Schema;
        ml.Model.Save(model, schema, "model.zip");
        """));

    [Fact]
    public Task A_schema_that_a_caller_may_pass_is_left_alone() => Rule.VerifyAsync("""
        using Microsoft.ML;

        public sealed class Store(MLContext ml)
        {
            public void Save(ITransformer model, DataViewSchema? schema = null) => ml.Model.Save(model, schema, "model.zip");

            public void SaveWith(ITransformer model, DataViewSchema schema) => Save(model, schema);
        }
        """);

    [Fact]
    public Task Another_Save_is_left_alone() => Rule.VerifyAsync("""
        new Store().Save(new object(), null, "model.zip");

        sealed class Store { public void Save(object model, object? inputSchema, string path) { } }
        """);

    [Fact]
    public Task A_network_that_was_trained_elsewhere_is_left_alone() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = new MLContext(1);
        var data = ml.Data.LoadFromEnumerable(new Row[0]);
        var model = ml.Transforms.Concatenate("input", "A").Append(ml.Transforms.ApplyOnnxModel("output", "input", "net.onnx")).Fit(data);
        ml.Model.Save(model, null, "model.zip");

        sealed class Row { public float A { get; set; } }

        namespace Microsoft.ML
        {
            static class OnnxCatalog
            {
                public static IEstimator<ITransformer> ApplyOnnxModel(this TransformsCatalog catalog, string outputColumnName, string inputColumnName, string modelFile) => null!;
            }
        }
        """);

    [Fact]
    public Task The_fix_passes_the_schema_of_the_training_data() => Rule.VerifyFixAsync<ModelWithoutSchemaFixer>(
        Body("""
            var split = ml.Data.TrainTestSplit(data);
            var other = pipeline.Fit(split.TrainSet);
            ml.Model.Save(model, {|SLV3004:null|}, "model.zip");
            ml.Model.Save(other, inputSchema: {|SLV3004:null|}, "other.zip");
            """),
        Body("""
            var split = ml.Data.TrainTestSplit(data);
            var other = pipeline.Fit(split.TrainSet);
            ml.Model.Save(model, data.Schema, "model.zip");
            ml.Model.Save(other, inputSchema: split.TrainSet.Schema, "other.zip");
            """));

    [Fact]
    public Task The_fix_reads_a_field_through_a_method() => Rule.VerifyFixAsync<ModelWithoutSchemaFixer>(
        """
        using Microsoft.ML;

        sealed class Training(MLContext ml, IDataView data)
        {
            private readonly IDataView _rows = data;

            public void Run() => ml.Model.Save(Train(), {|SLV3004:null|}, "model.zip");

            private ITransformer Train() => ml.Regression.Trainers.Sdca().Fit(_rows);
        }
        """,
        """
        using Microsoft.ML;

        sealed class Training(MLContext ml, IDataView data)
        {
            private readonly IDataView _rows = data;

            public void Run() => ml.Model.Save(Train(), _rows.Schema, "model.zip");

            private ITransformer Train() => ml.Regression.Trainers.Sdca().Fit(_rows);
        }
        """);

    [Fact]
    public Task There_is_no_fix_where_the_training_data_cannot_be_named() => Rule.VerifyNoFixAsync<ModelWithoutSchemaFixer>("""
        using Microsoft.ML;

        sealed class Training(MLContext ml)
        {
            public void Run(IDataView rows) => ml.Model.Save(Train(rows), {|SLV3004:null|}, "model.zip");

            public void Again(ITransformer model) => ml.Model.Save(model, {|SLV3004:null|}, "model.zip");

            private ITransformer Train(IDataView data) => ml.Regression.Trainers.Sdca().Fit(data);
        }
        """);

    private static string Body(string body) => $$"""
        using Microsoft.ML;
        using Microsoft.ML.Data;

        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(new Row[0]);
        var pipeline = ml.Transforms.Concatenate("Features", "A").Append(ml.Regression.Trainers.Sdca());
        var model = pipeline.Fit(data);
        {{body}}

        sealed class Row
        {
            public float A { get; set; }
            public float Label { get; set; }
        }
        """;
}
