using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers;

/// <summary>What the rules say. Each message states the problem, then the remedy.</summary>
public static class RuleDescriptors
{
    private const string Leakage = "Leakage";
    private const string Reproducibility = "Reproducibility";
    private const string Pipelines = "Pipelines";

    /// <summary>SLV1005.</summary>
    public static readonly DiagnosticDescriptor LabelInFeatures = Warning(
        RuleIds.LabelInFeatures,
        Leakage,
        "The label column is among the features",
        "'{0}' is {1} and also part of the features in '{2}', so the model sees the answer; remove it from Concatenate",
        "A model that gets its label as an input scores perfectly on any test set and fails on new data, where the label is not known.");

    /// <summary>SLV2001.</summary>
    public static readonly DiagnosticDescriptor MLContextWithoutSeed = Warning(
        RuleIds.MLContextWithoutSeed,
        Reproducibility,
        SeedTitle,
        SeedMessage,
        SeedDescription);

    /// <summary>SLV2001, where the training code is in another type, which only the whole compilation shows.</summary>
    public static readonly DiagnosticDescriptor MLContextWithoutSeedAcrossTypes = Warning(
        RuleIds.MLContextWithoutSeed,
        Reproducibility,
        SeedTitle,
        SeedMessage,
        SeedDescription,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>SLV2003.</summary>
    public static readonly DiagnosticDescriptor PackageWithoutVersion = Warning(
        RuleIds.PackageWithoutVersion,
        Reproducibility,
        "A package directive has no fixed version",
        "Package '{0}' {1}, so a later run can get other code; {2}",
        "A package directive without a fixed version restores whatever is newest on the day it runs: results change, or the notebook stops working, with no change to it.");

    /// <summary>SLV3001.</summary>
    public static readonly DiagnosticDescriptor DiscardedAppend = Warning(
        RuleIds.DiscardedAppend,
        Pipelines,
        "The result of Append is discarded",
        "'{0}' returns a new pipeline that is discarded, so this step never runs; assign the result",
        "Append and AppendCacheCheckpoint do not change the pipeline they are called on. They return a longer one.");

    private const string SeedTitle = "An MLContext that trains has no seed";
    private const string SeedMessage = "This MLContext has no seed, so what '{0}' does with it can differ from run to run; pass a seed: new MLContext(seed: 1)";
    private const string SeedDescription = "Trainers, shuffles and samples draw from the context's random numbers. Without a seed a result cannot be repeated, and a change in a metric cannot be told from chance.";

    /// <summary>The page of a rule.</summary>
    public static string HelpLink(string id) => $"https://github.com/solvent-ml/solvent/blob/main/docs/rules/{id}.md";

    private static DiagnosticDescriptor Warning(
        string id, string category, string title, string message, string description, params string[] tags)
        => new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description, HelpLink(id), tags);
}
