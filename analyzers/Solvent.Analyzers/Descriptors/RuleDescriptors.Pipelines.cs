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
}
