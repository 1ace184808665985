using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers;

public static partial class RuleDescriptors
{
    private const string Reproducibility = "Reproducibility";

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

    private const string SeedTitle = "An MLContext that trains has no seed";
    private const string SeedMessage = "This MLContext has no seed, so what '{0}' does with it can differ from run to run; pass a seed: new MLContext(seed: 1)";
    private const string SeedDescription = "Trainers, shuffles and samples draw from the context's random numbers. Without a seed a result cannot be repeated, and a change in a metric cannot be told from chance.";
}
