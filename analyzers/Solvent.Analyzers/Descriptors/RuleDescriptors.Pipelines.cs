using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers;

public static partial class RuleDescriptors
{
    private const string Pipelines = "Pipelines";

    /// <summary>SLV3001.</summary>
    public static readonly DiagnosticDescriptor DiscardedAppend = Warning(
        RuleIds.DiscardedAppend,
        Pipelines,
        "The result of Append is discarded",
        "'{0}' returns a new pipeline that is discarded, so this step never runs; assign the result",
        "Append and AppendCacheCheckpoint do not change the pipeline they are called on. They return a longer one.");

    /// <summary>SLV3002.</summary>
    public static readonly DiagnosticDescriptor DiscardedDataFrameResult = Warning(
        RuleIds.DiscardedDataFrameResult,
        Pipelines,
        "The result of a DataFrame operation is discarded",
        "'{0}' returns a new {1} that is discarded, so nothing has changed; assign the result",
        "Most operations of a DataFrame and of its columns do not change what they are called on. They return a changed copy.");

    /// <summary>SLV3003.</summary>
    public static readonly DiagnosticDescriptor EvaluatedLabel = Warning(
        RuleIds.EvaluatedLabel,
        Pipelines,
        "The evaluated label is not the trained label",
        "The model was trained to predict '{0}' and is compared with '{1}', so the metric means nothing; evaluate '{0}'",
        "A metric compares predictions with the column that the model was trained to predict. Compared with another column it is a number without meaning.");

    /// <summary>SLV3004.</summary>
    public static readonly DiagnosticDescriptor ModelWithoutSchema = Warning(
        RuleIds.ModelWithoutSchema,
        Pipelines,
        "A model is saved without its input schema",
        "The model is saved without an input schema, so who loads it cannot tell which columns it needs; pass the Schema of the data that it was trained on",
        "The schema travels in the model file. Without it a service that loads the model cannot check its input or make a prediction engine for it without knowing the training code.");

    /// <summary>SLV3005.</summary>
    public static readonly DiagnosticDescriptor PredictionEngineLifetime = Warning(
        RuleIds.PredictionEngineLifetime,
        Pipelines,
        EngineTitle,
        EngineMessage,
        EngineDescription);

    /// <summary>SLV3005, where only the whole compilation shows that an engine is shared.</summary>
    public static readonly DiagnosticDescriptor PredictionEngineLifetimeAcrossTypes = Warning(
        RuleIds.PredictionEngineLifetime,
        Pipelines,
        EngineTitle,
        EngineMessage,
        EngineDescription,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>SLV3006.</summary>
    public static readonly DiagnosticDescriptor MisplacedCacheCheckpoint = Warning(
        RuleIds.MisplacedCacheCheckpoint,
        Pipelines,
        "A cache checkpoint is misplaced",
        "This cache checkpoint {0}; {1}",
        "A checkpoint keeps what the steps before it give for the steps behind it. With nothing behind it the data is cached for no one, and with nothing before it the call fails.");

    /// <summary>SLV3009.</summary>
    public static readonly DiagnosticDescriptor UnknownColumn = Info(
        RuleIds.UnknownColumn,
        Pipelines,
        "A pipeline asks for a column that is not there",
        "There is no column '{0}' at this step, so the fit fails; {1}",
        "Names of columns are text that the compiler does not check. A wrong one fails when the pipeline is fitted, which may be after a long load.");

    /// <summary>SLV3012.</summary>
    public static readonly DiagnosticDescriptor PathAsContent = Warning(
        RuleIds.PathAsContent,
        Pipelines,
        "A path is passed as content",
        "'{0}' reads the text that it is given, and {1} is the path of a file; call '{2}'",
        "LoadCsvFromString takes the content of a file. Given a path, it makes a table of the path itself.");

    private const string EngineTitle = "A prediction engine is shared or created again and again";
    private const string EngineMessage = "This prediction engine is {0}; {1}";
    private const string EngineDescription = "A PredictionEngine may be used by one thread at a time, and to create one costs far more than a prediction. Services take engines from a PredictionEnginePool.";
}
