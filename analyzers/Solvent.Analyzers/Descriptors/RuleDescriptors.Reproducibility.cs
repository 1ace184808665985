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

    /// <summary>SLV2002.</summary>
    public static readonly DiagnosticDescriptor UnseededRandom = Warning(
        RuleIds.UnseededRandom,
        Reproducibility,
        "Random numbers that shape data have no seed",
        "These random numbers {0}, so the data that they make, order or split is other data in each run; use new Random(1)",
        "Rows that are shuffled, sampled, split or made up by chance are others in each run. Without a seed a result cannot be repeated.");

    /// <summary>SLV2004.</summary>
    public static readonly DiagnosticDescriptor MachinePath = Warning(
        RuleIds.MachinePath,
        Reproducibility,
        "A path exists on one machine only",
        "'{0}' exists on one machine only; use a path relative to the notebook or project, or a parameter",
        "A home folder, a drive or a share of its author is not there for a colleague, in continuous integration or in a container.");

    /// <summary>SLV2005.</summary>
    public static readonly DiagnosticDescriptor UnrepeatableOrder = Warning(
        RuleIds.UnrepeatableOrder,
        Reproducibility,
        "Rows are ordered or split by a value that changes from run to run",
        "{0} cannot be repeated, because {1}; use random numbers with a seed, or a hash that is fixed",
        "GUIDs, hash codes of strings and random numbers without a seed are others in each run, and so are the parts that rows are dealt into by them.");

    /// <summary>SLV2006.</summary>
    public static readonly DiagnosticDescriptor MovingDataUrl = Warning(
        RuleIds.MovingDataUrl,
        Reproducibility,
        "Data comes from an address whose content moves on",
        "This address follows {0}, so a later run can get other data; name a commit or a release, and keep the data as a version",
        "What a branch, HEAD or the latest release holds changes without notice, and results change or the code fails with no change to it.");

    /// <summary>SLV2007.</summary>
    public static readonly DiagnosticDescriptor PackageFeed = Warning(
        RuleIds.PackageFeed,
        Reproducibility,
        "Packages come from a feed of the notebook's own",
        "Packages come from '{0}' too, which others may not reach and which may drop what it has; use nuget.org, or allow the feed with solvent.allowed_feeds",
        "Feeds of nightly builds drop old versions, and feeds of companies and folders are not there for everyone.");

    private const string SeedTitle = "An MLContext that trains has no seed";
    private const string SeedMessage = "This MLContext has no seed, so what '{0}' does with it can differ from run to run; pass a seed: new MLContext(seed: 1)";
    private const string SeedDescription = "Trainers, shuffles and samples draw from the context's random numbers. Without a seed a result cannot be repeated, and a change in a metric cannot be told from chance.";
}
