using Microsoft.ML.Data;
using Microsoft.ML.Transforms.TimeSeries;

namespace Microsoft.ML.TimeSeries
{
    public enum AnomalySide { Positive, Negative, TwoSided }
    public enum ErrorFunction { SignedDifference, AbsoluteDifference, SignedProportion, AbsoluteProportion, SquaredDifference }
    public enum MartingaleType { None, Power, Mixture }
    public enum RankSelectionMethod { Fixed, Exact, Fast }
    public enum SrCnnDetectMode { AnomalyOnly, AnomalyAndExpectedValue, AnomalyAndMargin }
    public enum SrCnnDeseasonalityMode { Stl, Mean, Median }
    public sealed class SrCnnEntireAnomalyDetectorOptions { public double Threshold { get; set; } public int BatchSize { get; set; } public double Sensitivity { get; set; } public SrCnnDetectMode DetectMode { get; set; } public int Period { get; set; } public SrCnnDeseasonalityMode DeseasonalityMode { get; set; } }
}

namespace Microsoft.ML.Transforms.TimeSeries
{
    using Microsoft.ML.TimeSeries;

    public struct GrowthRatio { public double TimeSpan; public double Growth; }
    public abstract class SeriesEstimator : IEstimator<ITransformer> { public extern ITransformer Fit(IDataView input); public extern SchemaShape GetOutputSchema(SchemaShape inputSchema); }
    public sealed class IidChangePointEstimator : SeriesEstimator { }
    public sealed class IidSpikeEstimator : SeriesEstimator { }
    public sealed class SsaChangePointEstimator : SeriesEstimator { }
    public sealed class SsaSpikeEstimator : SeriesEstimator { }
    public sealed class SrCnnAnomalyEstimator : SeriesEstimator { }
    public sealed class SsaForecastingTransformer : ITransformer { public bool IsRowToRowMapper => true; public extern DataViewSchema GetOutputSchema(DataViewSchema inputSchema); public extern IDataView Transform(IDataView input); public extern IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema); extern void ICanSaveModel.Save(ModelSaveContext ctx); }
    public sealed class SsaForecastingEstimator : IEstimator<SsaForecastingTransformer> { public extern SsaForecastingTransformer Fit(IDataView input); public extern SchemaShape GetOutputSchema(SchemaShape inputSchema); }

    public sealed class TimeSeriesPredictionEngine<TSrc, TDst> where TSrc : class where TDst : class, new()
    {
        public extern TDst Predict(int? horizon = null, float? confidenceLevel = null);
        public extern TDst Predict(TSrc example, int? horizon = null, float? confidenceLevel = null);
        public extern void CheckPoint(MLContext env, string modelPath);
    }

    public static class PredictionFunctionExtensions
    {
        public static extern TimeSeriesPredictionEngine<TSrc, TDst> CreateTimeSeriesEngine<TSrc, TDst>(this ITransformer transformer, MLContext env, bool ignoreMissingColumns = false, object inputSchemaDefinition = null, object outputSchemaDefinition = null) where TSrc : class where TDst : class, new();
    }
}

namespace Microsoft.ML
{
    using Microsoft.ML.TimeSeries;

    public static class TimeSeriesCatalog
    {
        public static extern IidChangePointEstimator DetectIidChangePoint(this TransformsCatalog catalog, string outputColumnName, string inputColumnName, double confidence, int changeHistoryLength, MartingaleType martingale = MartingaleType.Power, double eps = 0.1);
        public static extern IidSpikeEstimator DetectIidSpike(this TransformsCatalog catalog, string outputColumnName, string inputColumnName, double confidence, int pvalueHistoryLength, AnomalySide side = AnomalySide.TwoSided);
        public static extern SsaChangePointEstimator DetectChangePointBySsa(this TransformsCatalog catalog, string outputColumnName, string inputColumnName, double confidence, int changeHistoryLength, int trainingWindowSize, int seasonalityWindowSize, ErrorFunction errorFunction = ErrorFunction.SignedDifference, MartingaleType martingale = MartingaleType.Power, double eps = 0.1);
        public static extern SsaSpikeEstimator DetectSpikeBySsa(this TransformsCatalog catalog, string outputColumnName, string inputColumnName, double confidence, int pvalueHistoryLength, int trainingWindowSize, int seasonalityWindowSize, AnomalySide side = AnomalySide.TwoSided, ErrorFunction errorFunction = ErrorFunction.SignedDifference);
        public static extern SrCnnAnomalyEstimator DetectAnomalyBySrCnn(this TransformsCatalog catalog, string outputColumnName, string inputColumnName, int windowSize = 64, int backAddWindowSize = 5, int lookaheadWindowSize = 5, int averagingWindowSize = 3, int judgementWindowSize = 21, double threshold = 0.3);
        public static extern IDataView DetectEntireAnomalyBySrCnn(this AnomalyDetectionCatalog catalog, IDataView input, string outputColumnName, string inputColumnName, double threshold = 0.3, int batchSize = 1024, double sensitivity = 99, SrCnnDetectMode detectMode = SrCnnDetectMode.AnomalyOnly);
        public static extern IDataView DetectEntireAnomalyBySrCnn(this AnomalyDetectionCatalog catalog, IDataView input, string outputColumnName, string inputColumnName, SrCnnEntireAnomalyDetectorOptions options);
        public static extern int DetectSeasonality(this AnomalyDetectionCatalog catalog, IDataView input, string inputColumnName, int seasonalityWindowSize = -1, double randomnessThreshold = 0.95);
        public static extern SsaForecastingEstimator ForecastBySsa(this ForecastingCatalog catalog, string outputColumnName, string inputColumnName, int windowSize, int seriesLength, int trainSize, int horizon, bool isAdaptive = false, float discountFactor = 1, RankSelectionMethod rankSelectionMethod = RankSelectionMethod.Exact, int? rank = null, int? maxRank = null, bool shouldStabilize = true, bool shouldMaintainInfo = false, GrowthRatio? maxGrowth = null, string confidenceLowerBoundColumn = null, string confidenceUpperBoundColumn = null, float confidenceLevel = 0.95f, bool variableHorizon = false);
    }
}
