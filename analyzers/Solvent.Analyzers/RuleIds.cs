namespace Solvent.Analyzers;

/// <summary>Ids of the rules. The first digit is the field: 1 leakage, 2 reproducibility, 3 pipelines, 4 notebooks, 5 promotion. Most of 4 are about cells and no analyzers.</summary>
public static class RuleIds
{
    /// <summary>A preparation is fitted before the split.</summary>
    public const string PreparedBeforeSplit = "SLV1001";

    /// <summary>A model is evaluated only on training rows.</summary>
    public const string EvaluatedOnTrainingRows = "SLV1002";

    /// <summary>Train and test rows are drawn from the same rows independently.</summary>
    public const string IndependentParts = "SLV1003";

    /// <summary>The test part chooses the model or stops its training.</summary>
    public const string TestPartInTraining = "SLV1004";

    /// <summary>The label column is among the features.</summary>
    public const string LabelInFeatures = "SLV1005";

    /// <summary>The sampling key is the label.</summary>
    public const string LabelAsSamplingKey = "SLV1006";

    /// <summary>Cross-validation is run on the wrong rows.</summary>
    public const string CrossValidationData = "SLV1007";

    /// <summary>Rows of a time series are divided at random.</summary>
    public const string RandomSplitOfSeries = "SLV1008";

    /// <summary>Several models are evaluated on the same test part.</summary>
    public const string SeveralModelsOnTestPart = "SLV1009";

    /// <summary>A model is saved that was never evaluated.</summary>
    public const string UnevaluatedModel = "SLV1010";

    /// <summary>The saved model is not the evaluated one.</summary>
    public const string OtherModelSaved = "SLV1011";

    /// <summary>An MLContext that trains has no seed.</summary>
    public const string MLContextWithoutSeed = "SLV2001";

    /// <summary>Random numbers that shape data have no seed.</summary>
    public const string UnseededRandom = "SLV2002";

    /// <summary>A package directive has no fixed version.</summary>
    public const string PackageWithoutVersion = "SLV2003";

    /// <summary>A path exists on one machine only.</summary>
    public const string MachinePath = "SLV2004";

    /// <summary>Rows are ordered or split by a value that changes from run to run.</summary>
    public const string UnrepeatableOrder = "SLV2005";

    /// <summary>Data comes from an address whose content moves on.</summary>
    public const string MovingDataUrl = "SLV2006";

    /// <summary>Packages come from a feed of the notebook's own.</summary>
    public const string PackageFeed = "SLV2007";

    /// <summary>The result of Append is discarded.</summary>
    public const string DiscardedAppend = "SLV3001";

    /// <summary>The result of a DataFrame operation is discarded.</summary>
    public const string DiscardedDataFrameResult = "SLV3002";

    /// <summary>The evaluated label is not the trained label.</summary>
    public const string EvaluatedLabel = "SLV3003";

    /// <summary>A model is saved without its input schema.</summary>
    public const string ModelWithoutSchema = "SLV3004";

    /// <summary>A prediction engine is shared or created again and again.</summary>
    public const string PredictionEngineLifetime = "SLV3005";

    /// <summary>A cache checkpoint is misplaced.</summary>
    public const string MisplacedCacheCheckpoint = "SLV3006";

    /// <summary>A pipeline asks for a column that is not there.</summary>
    public const string UnknownColumn = "SLV3009";

    /// <summary>A path is passed as content.</summary>
    public const string PathAsContent = "SLV3012";
    /// <summary>A comment is code that was switched off.</summary>
    public const string CommentedOutCode = "SLV4011";

    /// <summary>Promoted code shows values as a notebook does.</summary>
    public const string NotebookDisplay = "SLV5001";

    /// <summary>A secret stands in the code.</summary>
    public const string SecretLiteral = "SLV5002";

    /// <summary>torch trains without a seed.</summary>
    public const string TorchWithoutSeed = "SLV6001";

    /// <summary>A module is run by forward instead of call.</summary>
    public const string ForwardInsteadOfCall = "SLV6002";

    /// <summary>Gradients are never cleared in a training loop.</summary>
    public const string GradientsNotCleared = "SLV6003";

    /// <summary>A trained module is evaluated in training mode.</summary>
    public const string EvaluationWithGradients = "SLV6004";

    /// <summary>A training loop does not dispose its tensors.</summary>
    public const string TensorsNotDisposed = "SLV6005";
}
