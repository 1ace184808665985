using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.UnknownColumnAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class UnknownColumnTests
{
    [Theory]
    [InlineData("""ml.Transforms.Concatenate("Features", "Distance", {|SLV3009:"Vendor"|})""")]
    [InlineData("""ml.Transforms.Concatenate("Features", "Distance", {|SLV3009:nameof(Trip.Fare)|})""")]
    [InlineData("""ml.Transforms.NormalizeMinMax({|SLV3009:"Speed"|})""")]
    [InlineData("""ml.Transforms.NormalizeMinMax("Scaled", {|SLV3009:"distance"|})""")]
    [InlineData("""ml.Transforms.CopyColumns(inputColumnName: {|SLV3009:"Amount"|}, outputColumnName: "Target")""")]
    [InlineData("""ml.Transforms.Categorical.OneHotEncoding(new[] { new InputOutputColumnPair("Code", {|SLV3009:"Vendor"|}) })""")]
    [InlineData("""ml.Transforms.Concatenate("Features", "Distance").Append(ml.Regression.Trainers.Sdca({|SLV3009:"Fare"|}))""")]
    [InlineData("""ml.Transforms.Concatenate("Numbers", "Distance").Append(ml.Regression.Trainers.{|SLV3009:Sdca|}())""")]
    [InlineData("""ml.Transforms.DropColumns("Distance").Append(ml.Transforms.NormalizeMinMax({|SLV3009:"Distance"|}))""")]
    public Task A_column_that_is_not_there_is_reported(string pipeline) => Rule.VerifyAsync(Body($$"""
        var model = {{pipeline}}.Fit(data);
        """));

    [Fact]
    public Task The_first_step_that_fails_is_reported_once() => Rule.VerifyAsync(Body("""
        var pipeline = ml.Transforms.NormalizeMinMax("Scaled", {|SLV3009:"Distanse"|}).Append(ml.Transforms.NormalizeMinMax("Twice", "Nowhere"));
        pipeline.Fit(data);
        pipeline.Fit(ml.Data.TrainTestSplit(data).TrainSet);
        """));

    [Fact]
    public Task A_list_of_columns_is_read() => Rule.VerifyAsync(Body("""
        var loader = ml.Data.CreateTextLoader(new[] { new TextLoader.Column("Distance", DataKind.Single, 0), new TextLoader.Column("Label", DataKind.Single, 1) });
        ml.Transforms.NormalizeMinMax({|SLV3009:"Fare"|}).Fit(loader.Load("trips.csv"));
        ml.Transforms.NormalizeMinMax("Label").Fit(loader.Load("trips.csv"));
        """));

    [Theory]
    [InlineData("""ml.Transforms.Concatenate("Features", "Distance").Append(ml.Regression.Trainers.Sdca())""")]
    [InlineData("""ml.Transforms.CopyColumns("Target", "Label").Append(ml.Transforms.Concatenate("Features", "Distance")).Append(ml.Regression.Trainers.Sdca("Target"))""")]
    [InlineData("""ml.Transforms.Text.FeaturizeText("Words", "Comment").Append(ml.Transforms.Concatenate("Features", "Words"))""")]
    [InlineData("""ml.Transforms.CustomMapping<Trip, Extra>((trip, extra) => extra.Speed = 1, null).Append(ml.Transforms.NormalizeMinMax("Speed"))""")]
    [InlineData("""ml.Transforms.Conversion.MapValueToKey("Label").Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(featureColumnName: "Distance")).Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"))""")]
    [InlineData("""ml.Transforms.Concatenate("Features", "Distance").Append(ml.Clustering.Trainers.KMeans())""")]
    public Task Columns_that_are_there_are_left_alone(string pipeline) => Rule.VerifyAsync(Body($$"""
        var model = {{pipeline}}.Fit(data);
        """));

    [Theory]
    [InlineData("""ml.Transforms.NormalizeMinMax("Scaled", args[0])""")]
    [InlineData("""ml.Transforms.NormalizeMinMax(new[] { new InputOutputColumnPair("Scaled", args[0]) })""")]
    [InlineData("""ml.Transforms.Concatenate("Features", args)""")]
    [InlineData("""ml.Transforms.CopyColumns(args[0], "Distance").Append(ml.Transforms.NormalizeMinMax("Anything"))""")]
    public Task A_name_that_is_only_known_at_run_time_is_left_alone(string pipeline) => Rule.VerifyAsync(Body($"var model = {pipeline}.Fit(data);"));

    [Fact]
    public Task Data_of_an_unknown_schema_is_left_alone() => Rule.VerifyAsync("""
        using Microsoft.ML;
        using Microsoft.ML.Data;

        public sealed class Training(MLContext ml)
        {
            public ITransformer Any(IDataView data) => ml.Transforms.NormalizeMinMax("Speed").Fit(data);

            public ITransformer Of<T>() where T : class => ml.Transforms.NormalizeMinMax("Speed").Fit(ml.Data.LoadFromTextFile<T>("trips.csv"));

            public ITransformer Given(SchemaDefinition schema, Row[] rows) => ml.Transforms.NormalizeMinMax("Speed").Fit(ml.Data.LoadFromEnumerable(rows, schema));

            public ITransformer Made(ITransformer other, Row[] rows) => ml.Transforms.NormalizeMinMax("Speed").Fit(other.Transform(ml.Data.LoadFromEnumerable(rows)));

            public ITransformer Behind(IEstimator<ITransformer> step, Row[] rows) => step.Append(ml.Transforms.NormalizeMinMax("Speed")).Fit(ml.Data.LoadFromEnumerable(rows));
        }

        public class Row { public float Distance { get; set; } }
        """);

    [Fact]
    public Task Columns_of_a_base_class_are_there() => Rule.VerifyAsync("""
        using Microsoft.ML;

        var ml = new MLContext(1);
        ml.Transforms.NormalizeMinMax("Speed").Fit(ml.Data.LoadFromEnumerable(new Fast[0]));

        class Row { public float Speed { get; set; } }
        class Fast : Row { }
        """);

    [Fact]
    public Task The_fix_takes_the_nearest_name() => Rule.VerifyFixAsync<UnknownColumnFixer>(
        Body("""var model = ml.Transforms.Concatenate("Features", {|SLV3009:"Distanse"|}).Fit(data);"""),
        Body("""var model = ml.Transforms.Concatenate("Features", "Distance").Fit(data);"""));

    [Fact]
    public Task There_is_no_fix_without_a_near_name() => Rule.VerifyNoFixAsync<UnknownColumnFixer>(
        Body("""var model = ml.Transforms.Concatenate("Features", {|SLV3009:"Vendor"|}).Fit(data);"""));

    private static string Body(string body) => $$"""
        using Microsoft.ML;
        using Microsoft.ML.Data;
        using Microsoft.ML.Transforms;

        var ml = new MLContext(seed: 1);
        var data = ml.Data.Cache(ml.Data.LoadFromTextFile<Trip>("trips.csv", hasHeader: true));
        {{body}}

        sealed class Trip
        {
            [LoadColumn(0)] public float Distance { get; set; }
            [LoadColumn(1), ColumnName("Label")] public float Fare { get; set; }
            [LoadColumn(2)] public string Comment = "";
        }

        sealed class Extra
        {
            public float Speed { get; set; }
        }
        """;
}
