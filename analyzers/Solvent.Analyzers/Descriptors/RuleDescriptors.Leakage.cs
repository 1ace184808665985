using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers;

public static partial class RuleDescriptors
{
    private const string Leakage = "Leakage";

    /// <summary>SLV1002.</summary>
    public static readonly DiagnosticDescriptor EvaluatedOnTrainingRows = Warning(
        RuleIds.EvaluatedOnTrainingRows,
        Leakage,
        "A model is evaluated only on training rows",
        "The model was trained on these rows and is evaluated on no others, so its metrics say nothing about new data; evaluate it on a test part",
        "A model knows its training rows. Metrics on them are better than on any row that it has not seen, and hide overfitting.");

    /// <summary>SLV1003.</summary>
    public static readonly DiagnosticDescriptor IndependentParts = Warning(
        RuleIds.IndependentParts,
        Leakage,
        "Train and test rows are drawn from the same rows independently",
        "These test rows and the training rows are drawn from the same rows without regard to each other, so some are in both; divide the rows once with TrainTestSplit",
        "Two samples, shuffles or splits of the same rows overlap. A model that is evaluated on rows which it was trained on looks better than it is.");

    /// <summary>SLV1004.</summary>
    public static readonly DiagnosticDescriptor TestPartInTraining = Warning(
        RuleIds.TestPartInTraining,
        Leakage,
        "The test part chooses the model or stops its training",
        "{0}, so its metrics are too good; choose by a validation part and keep the test part for the evaluation",
        "Rows by which the best of many models is chosen, or by which training is stopped at the best moment, favour the model that they chose. Only rows that took no part in training show what it does on new data.");

    /// <summary>SLV1005.</summary>
    public static readonly DiagnosticDescriptor LabelInFeatures = Warning(
        RuleIds.LabelInFeatures,
        Leakage,
        "The label column is among the features",
        "'{0}' is {1} and also part of the features in '{2}', so the model sees the answer; remove it from Concatenate",
        "A model that gets its label as an input scores perfectly on any test set and fails on new data, where the label is not known.");
}
