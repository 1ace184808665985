using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers;

public static partial class RuleDescriptors
{
    private const string Leakage = "Leakage";

    /// <summary>SLV1001.</summary>
    public static readonly DiagnosticDescriptor PreparedBeforeSplit = Warning(
        RuleIds.PreparedBeforeSplit,
        Leakage,
        "A preparation is fitted before the split",
        "'{0}' learns from these rows, and the test rows are among them; divide the rows first and fit the whole pipeline to the train part",
        "Ranges, means, vocabularies and components that are learned from all rows carry what the test rows look like into training. Metrics on the test part are then too good.");

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

    /// <summary>SLV1006.</summary>
    public static readonly DiagnosticDescriptor LabelAsSamplingKey = Warning(
        RuleIds.LabelAsSamplingKey,
        Leakage,
        "The sampling key is the label",
        "'{0}' is the label, so rows with the same label all go to the same part; remove the sampling key, or name the column of a group",
        "Rows with the same sampling key stay together. With the label as key a model is tested on labels that it has never seen, and a part can be empty. ML.NET has no stratified split.");

    /// <summary>SLV1007.</summary>
    public static readonly DiagnosticDescriptor CrossValidationData = Warning(
        RuleIds.CrossValidationData,
        Leakage,
        "Cross-validation is run on the wrong rows",
        "{0}",
        "A cross-validation says something about new rows only when all that learns is fitted in each fold, to rows that are meant for training.");

    /// <summary>SLV1008.</summary>
    public static readonly DiagnosticDescriptor RandomSplitOfSeries = Off(
        RuleIds.RandomSplitOfSeries,
        Leakage,
        "Rows of a time series are divided at random",
        "These rows look like a series in time, and test rows between training rows are easy to guess; hold out the last rows instead",
        "Neighbours in time resemble each other. A model that is trained on the hours around a test row has nearly seen it, and does worse on the future.");

    /// <summary>SLV1009.</summary>
    public static readonly DiagnosticDescriptor SeveralModelsOnTestPart = Off(
        RuleIds.SeveralModelsOnTestPart,
        Leakage,
        "Several models are evaluated on the same test part",
        "{0} models are evaluated on this test part, and the best of them is partly the luckiest; compare by a validation part and evaluate the winner here",
        "The more models are compared on the same rows, the more the metrics of the best owe to chance.");

    /// <summary>SLV1010.</summary>
    public static readonly DiagnosticDescriptor UnevaluatedModel = PromotionOnly(
        RuleIds.UnevaluatedModel,
        Leakage,
        "A model is saved that was never evaluated",
        "This model is saved, and nothing evaluates it or cross-validates its pipeline; evaluate it on a test part before it is used",
        "A model that goes to production without a metric on held-out rows may be worse than no model, and nobody would know.");

    /// <summary>SLV1011.</summary>
    public static readonly DiagnosticDescriptor OtherModelSaved = Warning(
        RuleIds.OtherModelSaved,
        Leakage,
        "The saved model is not the evaluated one",
        "The model that is saved here was never evaluated, only another one was; save the model whose metrics you know",
        "Metrics of one model say nothing about another. The one that is saved is the one that makes the predictions.");
}
