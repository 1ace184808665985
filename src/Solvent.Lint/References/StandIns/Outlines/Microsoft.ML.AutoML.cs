using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML
{
    public static class MLContextExtension { public static extern AutoCatalog Auto(this MLContext mlContext); }

    public enum BinaryClassificationMetric { Accuracy, AreaUnderRocCurve, AreaUnderPrecisionRecallCurve, F1Score, PositivePrecision, PositiveRecall, NegativePrecision, NegativeRecall }
    public enum MulticlassClassificationMetric { MicroAccuracy, MacroAccuracy, LogLoss, LogLossReduction, TopKAccuracy }
    public enum RegressionMetric { MeanAbsoluteError, MeanSquaredError, RootMeanSquaredError, RSquared }
    public enum RankingMetric { Ndcg, Dcg }
    public enum BinaryClassificationTrainer { AveragedPerceptron, FastForest, FastTree, LightGbm, LinearSvm, LbfgsLogisticRegression, SdcaLogisticRegression, SgdCalibrated, SymbolicSgdLogisticRegression }
    public enum MulticlassClassificationTrainer { AveragedPerceptronOva, FastForestOva, FastTreeOva, LightGbm, LinearSupportVectorMachinesOva, LbfgsMaximumEntropy, LbfgsLogisticRegressionOva, SdcaMaximumEntropy, SgdCalibratedOva, SymbolicSgdLogisticRegressionOva }
    public enum RegressionTrainer { FastForest, FastTree, FastTreeTweedie, LightGbm, OnlineGradientDescent, Ols, LbfgsPoissonRegression, StochasticDualCoordinateAscent }
    public enum RankingTrainer { LightGbmRanking, FastTreeRanking }
    public enum CacheBeforeTrainer { Auto, On, Off }

    public sealed class AutoCatalog
    {
        private AutoCatalog() { }
        public extern RegressionExperiment CreateRegressionExperiment(uint maxExperimentTimeInSeconds);
        public extern RegressionExperiment CreateRegressionExperiment(RegressionExperimentSettings experimentSettings);
        public extern BinaryClassificationExperiment CreateBinaryClassificationExperiment(uint maxExperimentTimeInSeconds);
        public extern BinaryClassificationExperiment CreateBinaryClassificationExperiment(BinaryExperimentSettings experimentSettings);
        public extern MulticlassClassificationExperiment CreateMulticlassClassificationExperiment(uint maxExperimentTimeInSeconds);
        public extern MulticlassClassificationExperiment CreateMulticlassClassificationExperiment(MulticlassExperimentSettings experimentSettings);
        public extern RecommendationExperiment CreateRecommendationExperiment(uint maxExperimentTimeInSeconds);
        public extern RecommendationExperiment CreateRecommendationExperiment(RecommendationExperimentSettings experimentSettings);
        public extern RankingExperiment CreateRankingExperiment(uint maxExperimentTimeInSeconds);
        public extern RankingExperiment CreateRankingExperiment(RankingExperimentSettings experimentSettings);
        public extern ColumnInferenceResults InferColumns(string path, string labelColumnName = "Label", char? separatorChar = null, bool? allowQuoting = null, bool? allowSparse = null, bool trimWhitespace = false, bool groupColumns = true);
        public extern ColumnInferenceResults InferColumns(string path, ColumnInformation columnInformation, char? separatorChar = null, bool? allowQuoting = null, bool? allowSparse = null, bool trimWhitespace = false, bool groupColumns = true);
        public extern ColumnInferenceResults InferColumns(string path, uint labelColumnIndex, bool hasHeader = false, char? separatorChar = null, bool? allowQuoting = null, bool? allowSparse = null, bool trimWhitespace = false, bool groupColumns = true);
        public extern SweepableEstimator CreateSweepableEstimator<T>(Func<MLContext, T, IEstimator<ITransformer>> factory, SearchSpace<T> ss = null) where T : class, new();
        public extern AutoMLExperiment CreateExperiment(AutoMLExperiment.AutoMLExperimentSettings settings = null);
        public extern SweepablePipeline BinaryClassification(string labelColumnName = "Label", string featureColumnName = "Features", string exampleWeightColumnName = null, bool useFastForest = true, bool useLgbm = true, bool useFastTree = true, bool useLbfgsLogisticRegression = true, bool useSdcaLogisticRegression = true, object fastTreeOption = null, object lgbmOption = null, object fastForestOption = null, object lbfgsLogisticRegressionOption = null, object sdcaLogisticRegressionOption = null, object fastTreeSearchSpace = null, object lgbmSearchSpace = null, object fastForestSearchSpace = null, object lbfgsLogisticRegressionSearchSpace = null, object sdcaLogisticRegressionSearchSpace = null, bool useLbfgs = true, bool useSdca = true);
        public extern SweepablePipeline MultiClassification(string labelColumnName = "Label", string featureColumnName = "Features", string exampleWeightColumnName = null, bool useFastForest = true, bool useLgbm = true, bool useFastTree = true, bool useLbfgsMaximumEntrophy = true, bool useLbfgsLogisticRegression = true, bool useSdcaMaximumEntrophy = true, bool useSdcaLogisticRegression = true, object fastTreeOption = null, object lgbmOption = null, object fastForestOption = null, bool useLbfgs = true, bool useSdca = true);
        public extern SweepablePipeline Regression(string labelColumnName = "Label", string featureColumnName = "Features", string exampleWeightColumnName = null, bool useFastForest = true, bool useLgbm = true, bool useFastTree = true, bool useLbfgsPoissonRegression = true, bool useSdca = true, object fastTreeOption = null, object lgbmOption = null, object fastForestOption = null, object lbfgsPoissonRegressionOption = null, object sdcaOption = null, object fastTreeSearchSpace = null, object lgbmSearchSpace = null, object fastForestSearchSpace = null, object lbfgsPoissonRegressionSearchSpace = null, object sdcaSearchSpace = null, bool useLbfgs = true);
        public extern SweepablePipeline Featurizer(IDataView data, string outputColumnName = "Features", string[] catelogicalColumns = null, string[] numericColumns = null, string[] textColumns = null, string[] imagePathColumns = null, string[] excludeColumns = null);
        public extern SweepablePipeline Featurizer(IDataView data, ColumnInformation columnInformation, string outputColumnName = "Features");
    }

    public interface ISweepable { }
    public interface ISweepable<out T> : ISweepable { }

    public class SweepableEstimator : ISweepable<IEstimator<ITransformer>>
    {
        public extern SweepableEstimator(Func<MLContext, Parameter, IEstimator<ITransformer>> factory, Microsoft.ML.SearchSpace.SearchSpace ss);
        public extern IEstimator<ITransformer> BuildFromOption(MLContext context, Parameter param);
    }

    public class SweepablePipeline : ISweepable<EstimatorChain<ITransformer>>
    {
        public Microsoft.ML.SearchSpace.SearchSpace SearchSpace { get; set; }
        public extern SweepablePipeline Append(params ISweepable<IEstimator<ITransformer>>[] sweepables);
        public extern EstimatorChain<ITransformer> BuildFromOption(MLContext context, Parameter parameter);
    }

    public static class SweepableExtension
    {
        public static extern SweepablePipeline Append(this IEstimator<ITransformer> estimator, SweepableEstimator estimator1);
        public static extern SweepablePipeline Append(this SweepablePipeline pipeline, IEstimator<ITransformer> estimator);
        public static extern SweepablePipeline Append(this SweepableEstimator estimator, SweepablePipeline estimator1);
        public static extern SweepablePipeline Append(this SweepableEstimator estimator, IEstimator<ITransformer> estimator1);
        public static extern SweepablePipeline Append(this IEstimator<ITransformer> estimator, SweepablePipeline pipeline);
        public static extern SweepablePipeline Append(this SweepableEstimator estimator, params SweepableEstimator[] estimators);
        public static extern SweepablePipeline Append(this IEstimator<ITransformer> estimator, params SweepableEstimator[] estimators);
    }

    public class AutoMLExperiment
    {
        public extern AutoMLExperiment(MLContext context, AutoMLExperimentSettings settings);
        public extern AutoMLExperiment SetTrainingTimeInSeconds(uint trainingTimeInSeconds);
        public extern AutoMLExperiment SetMaxModelToExplore(int maxModel);
        public extern AutoMLExperiment SetMaximumMemoryUsageInMegaByte(double value = double.MaxValue);
        public extern AutoMLExperiment SetMonitor<TMonitor>(TMonitor monitor);
        public extern AutoMLExperiment SetMonitor<TMonitor>();
        public extern AutoMLExperiment SetTrialRunner<TTrialRunner>();
        public extern AutoMLExperiment SetTrialRunner<TTrialRunner>(TTrialRunner runner);
        public extern AutoMLExperiment SetTrialRunner<TTrialRunner>(Func<IServiceProvider, TTrialRunner> factory);
        public extern AutoMLExperiment SetTuner<TTuner>();
        public extern AutoMLExperiment SetTuner<TTuner>(TTuner tuner);
        public extern AutoMLExperiment AddSearchSpace(string key, Microsoft.ML.SearchSpace.SearchSpace searchSpace);
        public extern TrialResult Run();
        public extern Task<TrialResult> RunAsync(CancellationToken ct = default);
        public class AutoMLExperimentSettings { public uint? MaxExperimentTimeInSeconds { get; set; } public int? MaxModels { get; set; } public Microsoft.ML.SearchSpace.SearchSpace SearchSpace { get; set; } public int? Seed { get; set; } }
    }

    public static class AutoMLExperimentExtension
    {
        public static extern AutoMLExperiment SetDataset(this AutoMLExperiment experiment, IDataView train, IDataView validation, bool subSamplingTrainDataset = false);
        public static extern AutoMLExperiment SetDataset(this AutoMLExperiment experiment, DataOperationsCatalog.TrainTestData trainValidationSplit);
        public static extern AutoMLExperiment SetDataset(this AutoMLExperiment experiment, IDataView dataset, int fold = 10, string samplingKeyColumnName = null);
        public static extern AutoMLExperiment SetBinaryClassificationMetric(this AutoMLExperiment experiment, BinaryClassificationMetric metric, string labelColumn = "label", string predictedColumn = "PredictedLabel");
        public static extern AutoMLExperiment SetMulticlassClassificationMetric(this AutoMLExperiment experiment, MulticlassClassificationMetric metric, string labelColumn = "label", string predictedColumn = "PredictedLabel");
        public static extern AutoMLExperiment SetRegressionMetric(this AutoMLExperiment experiment, RegressionMetric metric, string labelColumn = "Label", string scoreColumn = "Score");
        public static extern AutoMLExperiment SetEvaluateMetric(this AutoMLExperiment experiment, BinaryClassificationMetric metric, string labelColumn = "label", string predictedColumn = "PredictedLabel");
        public static extern AutoMLExperiment SetEvaluateMetric(this AutoMLExperiment experiment, MulticlassClassificationMetric metric, string labelColumn = "label", string predictedColumn = "PredictedLabel");
        public static extern AutoMLExperiment SetEvaluateMetric(this AutoMLExperiment experiment, RegressionMetric metric, string labelColumn = "Label", string scoreColumn = "Score");
        public static extern AutoMLExperiment SetPipeline(this AutoMLExperiment experiment, SweepablePipeline pipeline);
        public static extern AutoMLExperiment SetPerformanceMonitor(this AutoMLExperiment experiment, int checkIntervalInMilliseconds = 1000);
        public static extern AutoMLExperiment SetSmacTuner(this AutoMLExperiment experiment, int numberInitialPopulation = 20, int fitModelEveryNTrials = 10);
        public static extern AutoMLExperiment SetCostFrugalTuner(this AutoMLExperiment experiment);
        public static extern AutoMLExperiment SetRandomSearchTuner(this AutoMLExperiment experiment, int? seed = null);
        public static extern AutoMLExperiment SetGridSearchTuner(this AutoMLExperiment experiment, int step = 10);
        public static extern AutoMLExperiment SetCheckpoint(this AutoMLExperiment experiment, string folder);
        public static extern AutoMLExperiment SetEciCostFrugalTuner(this AutoMLExperiment experiment);
    }

    public interface ITrialRunner : IDisposable { Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct); }
    public interface IMonitor { void ReportCompletedTrial(TrialResult result); void ReportBestTrial(TrialResult result); void ReportFailTrial(TrialSettings settings, Exception exception = null); void ReportRunningTrial(TrialSettings setting); }

    public class TrialSettings { public int TrialId { get; set; } public DateTime StartedAtUtc { get; set; } public DateTime? EndedAtUtc { get; set; } public Parameter Parameter { get; set; } public CancellationTokenSource CancellationTokenSource { get; set; } }
    public class TrialResult { public TrialSettings TrialSettings { get; set; } public ITransformer Model { get; set; } public double Loss { get; set; } public double Metric { get; set; } public double DurationInMilliseconds { get; set; } public double? PeakCpu { get; set; } public double? PeakMemoryInMegaByte { get; set; } }

    public abstract class ExperimentSettings { public uint MaxExperimentTimeInSeconds { get; set; } public CancellationToken CancellationToken { get; set; } public string CacheDirectoryName { get; set; } public CacheBeforeTrainer CacheBeforeTrainer { get; set; } public double? MaximumMemoryUsageInMegaByte { get; set; } public int MaxModels { get; set; } public System.IO.DirectoryInfo CacheDirectory { get; set; } }
    public class RegressionExperimentSettings : ExperimentSettings { public RegressionMetric OptimizingMetric { get; set; } public ICollection<RegressionTrainer> Trainers { get; } }
    public class BinaryExperimentSettings : ExperimentSettings { public BinaryClassificationMetric OptimizingMetric { get; set; } public ICollection<BinaryClassificationTrainer> Trainers { get; } }
    public class MulticlassExperimentSettings : ExperimentSettings { public MulticlassClassificationMetric OptimizingMetric { get; set; } public ICollection<MulticlassClassificationTrainer> Trainers { get; } }
    public class RankingExperimentSettings : ExperimentSettings { public RankingMetric OptimizingMetric { get; set; } public ICollection<RankingTrainer> Trainers { get; } public uint OptimizationMetricTruncationLevel { get; set; } }
    public class RecommendationExperimentSettings : ExperimentSettings { public RegressionMetric OptimizingMetric { get; set; } }

    public abstract class ExperimentBase<TMetrics, TExperimentSettings> where TMetrics : class where TExperimentSettings : ExperimentSettings
    {
        public extern ExperimentResult<TMetrics> Execute(IDataView trainData, string labelColumnName = "Label", string samplingKeyColumn = null, IEstimator<ITransformer> preFeaturizer = null, IProgress<RunDetail<TMetrics>> progressHandler = null);
        public extern ExperimentResult<TMetrics> Execute(IDataView trainData, ColumnInformation columnInformation, IEstimator<ITransformer> preFeaturizer = null, IProgress<RunDetail<TMetrics>> progressHandler = null);
        public extern ExperimentResult<TMetrics> Execute(IDataView trainData, IDataView validationData, string labelColumnName = "Label", IEstimator<ITransformer> preFeaturizer = null, IProgress<RunDetail<TMetrics>> progressHandler = null);
        public extern ExperimentResult<TMetrics> Execute(IDataView trainData, IDataView validationData, ColumnInformation columnInformation, IEstimator<ITransformer> preFeaturizer = null, IProgress<RunDetail<TMetrics>> progressHandler = null);
        public extern CrossValidationExperimentResult<TMetrics> Execute(IDataView trainData, uint numberOfCVFolds, ColumnInformation columnInformation = null, IEstimator<ITransformer> preFeaturizer = null, IProgress<CrossValidationRunDetail<TMetrics>> progressHandler = null);
        public extern CrossValidationExperimentResult<TMetrics> Execute(IDataView trainData, uint numberOfCVFolds, string labelColumnName = "Label", string samplingKeyColumn = null, IEstimator<ITransformer> preFeaturizer = null, IProgress<CrossValidationRunDetail<TMetrics>> progressHandler = null);
    }

    public sealed class RegressionExperiment : ExperimentBase<RegressionMetrics, RegressionExperimentSettings> { }
    public sealed class BinaryClassificationExperiment : ExperimentBase<BinaryClassificationMetrics, BinaryExperimentSettings> { }
    public sealed class MulticlassClassificationExperiment : ExperimentBase<MulticlassClassificationMetrics, MulticlassExperimentSettings> { }
    public sealed class RankingExperiment : ExperimentBase<RankingMetrics, RankingExperimentSettings> { }
    public sealed class RecommendationExperiment : ExperimentBase<RegressionMetrics, RecommendationExperimentSettings> { }

    public class ExperimentResult<TMetrics> { public IEnumerable<RunDetail<TMetrics>> RunDetails { get; } public RunDetail<TMetrics> BestRun { get; } }
    public class CrossValidationExperimentResult<TMetrics> { public IEnumerable<CrossValidationRunDetail<TMetrics>> RunDetails { get; } public CrossValidationRunDetail<TMetrics> BestRun { get; } }
    public abstract class RunDetail { public string TrainerName { get; } public double RuntimeInSeconds { get; } public IEstimator<ITransformer> Estimator { get; } }
    public sealed class RunDetail<TMetrics> : RunDetail { public TMetrics ValidationMetrics { get; } public ITransformer Model { get; } public Exception Exception { get; } }
    public sealed class CrossValidationRunDetail<TMetrics> : RunDetail { public IEnumerable<TrainResult<TMetrics>> Results { get; } }
    public sealed class TrainResult<TMetrics> { public TMetrics ValidationMetrics { get; } public ITransformer Model { get; } public Exception Exception { get; } }

    public sealed class ColumnInferenceResults { public TextLoader.Options TextLoaderOptions { get; } public ColumnInformation ColumnInformation { get; } }
    public sealed class ColumnInformation
    {
        public string LabelColumnName { get; set; }
        public string UserIdColumnName { get; set; }
        public string GroupIdColumnName { get; set; }
        public string ItemIdColumnName { get; set; }
        public string ExampleWeightColumnName { get; set; }
        public string SamplingKeyColumnName { get; set; }
        public ICollection<string> CategoricalColumnNames { get; }
        public ICollection<string> NumericColumnNames { get; }
        public ICollection<string> TextColumnNames { get; }
        public ICollection<string> IgnoredColumnNames { get; }
        public ICollection<string> ImagePathColumnNames { get; }
    }
}

namespace Microsoft.ML.SearchSpace
{
    public class Parameter { public Parameter this[string key] { get => null; set { } } public extern T AsType<T>(); }
    public class SearchSpace { public extern void Add(string key, object option); public object this[string key] { get => null; set { } } }
    public class SearchSpace<T> : SearchSpace where T : class, new() { public extern SearchSpace(T defaultOption = null); }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class RangeAttribute : Attribute
    {
        public extern RangeAttribute(double min, double max, bool logBase = false);
        public extern RangeAttribute(double min, double max, double init, bool logBase = false);
        public extern RangeAttribute(int min, int max, bool logBase = false);
        public extern RangeAttribute(int min, int max, int init, bool logBase = false);
        public extern RangeAttribute(float min, float max, bool logBase = false);
        public extern RangeAttribute(float min, float max, float init, bool logBase = false);
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class ChoiceAttribute : Attribute { public extern ChoiceAttribute(params object[] candidates); }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class BooleanChoiceAttribute : Attribute { public extern BooleanChoiceAttribute(bool defaultValue = true); }
}
