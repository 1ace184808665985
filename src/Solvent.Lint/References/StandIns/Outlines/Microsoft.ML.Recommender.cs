using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.Recommender { }

namespace Microsoft.ML.Trainers
{
    public sealed class MatrixFactorizationTrainer : IEstimator<ITransformer>
    {
        public extern ITransformer Fit(IDataView input);
        public extern ITransformer Fit(IDataView trainData, IDataView validationData);
        public extern SchemaShape GetOutputSchema(SchemaShape inputSchema);

        public sealed class Options
        {
            public string MatrixColumnIndexColumnName;
            public string MatrixRowIndexColumnName;
            public string LabelColumnName;
            public LossFunctionType LossFunction;
            public double Lambda;
            public int ApproximationRank;
            public int NumberOfIterations;
            public double LearningRate;
            public double Alpha;
            public double C;
            public int NumberOfThreads;
            public bool Quiet;
            public bool NonNegative;
        }

        public enum LossFunctionType { SquareLossRegression = 0, SquareLossOneClass = 12 }
    }
}

namespace Microsoft.ML
{
    using Microsoft.ML.Trainers;

    public static class RecommenderCatalog { public static extern RecommendationCatalog Recommendation(this MLContext ctx); }

    public abstract class RecommendationCatalog : TrainCatalogBase
    {
        private RecommendationCatalog() : base(null, null) { }
        public RecommendationTrainers Trainers { get; }
        public extern RegressionMetrics Evaluate(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score");

        public sealed class RecommendationTrainers
        {
            public extern MatrixFactorizationTrainer MatrixFactorization(string labelColumnName, string matrixColumnIndexColumnName, string matrixRowIndexColumnName, int approximationRank = 8, double learningRate = 0.1, int numberOfIterations = 20);
            public extern MatrixFactorizationTrainer MatrixFactorization(MatrixFactorizationTrainer.Options options);
        }
    }
}
