using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers;

public static partial class RuleDescriptors
{
    private const string Leakage = "Leakage";

    /// <summary>SLV1005.</summary>
    public static readonly DiagnosticDescriptor LabelInFeatures = Warning(
        RuleIds.LabelInFeatures,
        Leakage,
        "The label column is among the features",
        "'{0}' is {1} and also part of the features in '{2}', so the model sees the answer; remove it from Concatenate",
        "A model that gets its label as an input scores perfectly on any test set and fails on new data, where the label is not known.");
}
