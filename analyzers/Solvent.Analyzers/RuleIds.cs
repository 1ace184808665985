namespace Solvent.Analyzers;

/// <summary>Ids of the rules. The first digit is the field: 1 leakage, 2 reproducibility, 3 pipelines. Those of notebooks, 4, are no analyzers.</summary>
public static class RuleIds
{
    /// <summary>The label column is among the features.</summary>
    public const string LabelInFeatures = "SLV1005";

    /// <summary>An MLContext that trains has no seed.</summary>
    public const string MLContextWithoutSeed = "SLV2001";

    /// <summary>A package directive has no fixed version.</summary>
    public const string PackageWithoutVersion = "SLV2003";

    /// <summary>The result of Append is discarded.</summary>
    public const string DiscardedAppend = "SLV3001";
}
