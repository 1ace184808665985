using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace Solvent.Experiments.Tests.Autolog;

/// <summary>What real trainers of ML.NET are set to.</summary>
public sealed class EstimatorReaderTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void A_chain_of_chains_is_read_in_its_order()
    {
        var inner = _ml.Transforms.Categorical.OneHotEncoding("Kind").Append(_ml.Transforms.NormalizeMinMax("Size"));
        var chain = inner.Append(_ml.Transforms.Concatenate("Features", "Kind", "Size")).AppendCacheCheckpoint(_ml).Append(_ml.Regression.Trainers.Sdca());

        Assert.Equal(["OneHotEncoding", "Normalizing", "ColumnConcatenating", "SdcaRegressionTrainer"], EstimatorReader.Steps(chain).Select(EstimatorReader.StepName));
        Assert.Equal("Sdca", Assert.Single(EstimatorReader.Trainers(chain)).Name);
    }

    [Fact]
    public void Options_are_those_of_the_short_call_and_those_that_somebody_has_changed()
    {
        var trainer = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { L1Regularization = 0.5f, NumberOfThreads = 2 });

        var options = Assert.Single(EstimatorReader.Trainers(trainer)).Options.ToDictionary(StringComparer.Ordinal);

        Assert.Equal(("0.5", "1", "2"), (options["L1Regularization"], options["L2Regularization"], options["NumberOfThreads"]));
        Assert.DoesNotContain("Quiet", options);
    }

    [Fact]
    public void A_trainer_that_trains_others_is_read_with_them()
    {
        var trainer = _ml.MulticlassClassification.Trainers.OneVersusAll(_ml.BinaryClassification.Trainers.AveragedPerceptron(learningRate: 0.25f));

        var trainers = EstimatorReader.Trainers(trainer).ToList();

        Assert.Equal(["OneVersusAll", "AveragedPerceptron"], trainers.Select(one => one.Name));
        Assert.Contains(KeyValuePair.Create("LearningRate", "0.25"), trainers[1].Options);
    }

    [Fact]
    public void A_trainer_without_options_is_read_by_its_fields()
        => Assert.Contains(KeyValuePair.Create("K", "4"), Assert.Single(EstimatorReader.Trainers(_ml.Clustering.Trainers.KMeans(numberOfClusters: 4))).Options);

    [Fact]
    public void A_transformation_is_no_trainer() => Assert.Empty(EstimatorReader.Trainers(_ml.Transforms.NormalizeMinMax("Size")));
}
