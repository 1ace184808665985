namespace Solvent.Analyzers.Tests.Testing;

/// <summary>As much of packages that are not restored here as code under test calls.</summary>
internal static class MissingPackages
{
    public const string AutoML = """
        namespace Microsoft.ML.AutoML
        {
            using System.Threading.Tasks;

            public static class AutoMLExtensions
            {
                public static AutoCatalog Auto(this MLContext context) => new AutoCatalog();
            }

            public sealed class AutoCatalog
            {
                public AutoMLExperiment CreateExperiment() => new AutoMLExperiment();

                public RegressionExperiment CreateRegressionExperiment(uint maxExperimentTimeInSeconds) => new RegressionExperiment();
            }

            public sealed class AutoMLExperiment
            {
                public AutoMLExperiment SetPipeline(IEstimator<ITransformer> pipeline) => this;

                public AutoMLExperiment SetTrainingTimeInSeconds(uint seconds) => this;

                public AutoMLExperiment SetDataset(IDataView train, IDataView validation, bool subSamplingTrainDataset = false) => this;

                public AutoMLExperiment SetDataset(IDataView dataset, int fold = 10, string samplingKeyColumnName = null) => this;

                public AutoMLExperiment SetDataset(DataOperationsCatalog.TrainTestData trainTestSplit, bool subSamplingTrainDataset = false) => this;

                public AutoMLExperiment SetTrialRunner(ITrialRunner runner) => this;

                public TrialResult Run() => new TrialResult();

                public Task<TrialResult> RunAsync() => Task.FromResult(new TrialResult());
            }

            public interface ITrialRunner
            {
                TrialResult Run(IEstimator<ITransformer> pipeline);
            }

            public sealed class TrialResult
            {
                public ITransformer Model { get; set; }
            }

            public sealed class RegressionExperiment
            {
                public ExperimentResult Execute(IDataView trainData, IDataView validationData, string labelColumnName = "Label") => new ExperimentResult();

                public ExperimentResult Execute(IDataView trainData, string labelColumnName = "Label") => new ExperimentResult();
            }

            public sealed class ExperimentResult
            {
                public RunDetail BestRun { get; }
            }

            public sealed class RunDetail
            {
                public ITransformer Model { get; }
            }
        }
        """;

    public const string Vision = """
        namespace Microsoft.ML.Vision
        {
            using Microsoft.ML.Data;

            public abstract class ImageClassificationTrainer : IEstimator<ITransformer>
            {
                public abstract SchemaShape GetOutputSchema(SchemaShape inputSchema);

                public abstract ITransformer Fit(IDataView input);

                public sealed class Options
                {
                    public int Epoch { get; set; }

                    public IDataView ValidationSet;
                }
            }

            public abstract class BoostedTrainer : IEstimator<ITransformer>
            {
                public abstract SchemaShape GetOutputSchema(SchemaShape inputSchema);

                public abstract ITransformer Fit(IDataView input);

                public abstract ITransformer Fit(IDataView trainData, IDataView validationData);
            }
        }

        namespace Microsoft.ML
        {
            using Microsoft.ML.Vision;

            public static class VisionCatalog
            {
                public static ImageClassificationTrainer ImageClassification(
                    this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog, string labelColumnName, string featureColumnName, IDataView validationSet = null) => null;

                public static ImageClassificationTrainer ImageClassification(
                    this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog, ImageClassificationTrainer.Options options) => null;

                public static BoostedTrainer Boosted(this RegressionCatalog.RegressionTrainers catalog) => null;
            }
        }
        """;
}
