using Microsoft.ML;
using Microsoft.ML.Data;

namespace Solvent.Experiments.Tests.Metrics;

/// <summary>A small table to train on: three kinds of flowers that differ in their leaves.</summary>
internal sealed class Flowers
{
    private readonly Random _random = new(1);

    public MLContext Context { get; } = new(seed: 1);

    public IDataView Data => field ??= Context.Data.LoadFromEnumerable(Enumerable.Range(0, 150).Select(Row).ToList());

    /// <summary>Learns which of two kinds.</summary>
    public IEstimator<ITransformer> BinaryPipeline => Context.Transforms.Concatenate("Features", "Length", "Width")
        .Append(Context.BinaryClassification.Trainers.LbfgsLogisticRegression(labelColumnName: "IsFirst"));

    /// <summary>Learns which of three kinds.</summary>
    public IEstimator<ITransformer> MulticlassPipeline => Context.Transforms.Concatenate("Features", "Length", "Width")
        .Append(Context.Transforms.Conversion.MapValueToKey("Label", "Kind"))
        .Append(Context.MulticlassClassification.Trainers.LbfgsMaximumEntropy());

    public IDataView Predictions(IEstimator<ITransformer> pipeline) => pipeline.Fit(Data).Transform(Data);

    private Flower Row(int number)
    {
        var kind = number % 3;
        return new Flower
        {
            Length = kind + _random.NextSingle(), Width = (2 * kind) - _random.NextSingle(), Size = kind + (_random.NextSingle() / 10), Kind = $"kind {kind}", IsFirst = kind == 0,
        };
    }

    private sealed class Flower
    {
        public float Length { get; init; }

        public float Width { get; init; }

        [ColumnName("Score2")]
        public float Size { get; init; }

        public string Kind { get; init; } = "";

        public bool IsFirst { get; init; }
    }
}
