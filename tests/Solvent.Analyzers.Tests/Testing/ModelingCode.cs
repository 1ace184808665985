namespace Solvent.Analyzers.Tests.Testing;

/// <summary>A program with a context <c>ml</c>, rows <c>data</c> and a <c>pipeline</c> around the code under test.</summary>
internal static class ModelingCode
{
    public static string Around(string body) => $$"""
        using System.Linq;
        using Microsoft.ML;
        using Microsoft.ML.Data;
        using Microsoft.ML.Trainers;

        MLContext ml = new(seed: 1);
        IDataView data = ml.Data.LoadFromTextFile<Row>("taxi-fare.csv", separatorChar: ',');
        IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "Distance").Append(ml.Regression.Trainers.Sdca());
        {{body}}

        internal sealed class Row
        {
            public float Label { get; set; }
            public float Distance { get; set; }
        }

        internal sealed record Parts(IDataView Train, IDataView Test);

        internal sealed class Prediction
        {
            public float Label { get; set; }
            public float Score { get; set; }
        }
        """;
}
