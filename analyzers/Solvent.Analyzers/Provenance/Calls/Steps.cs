using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>Knows what the steps of ML.NET learn.</summary>
internal static class Steps
{
    // Steps that take statistics or a vocabulary from the rows they are fitted to.
    private static readonly ImmutableHashSet<string> Learning = ImmutableHashSet.Create(
        "NormalizeMinMax",
        "NormalizeMeanVariance",
        "NormalizeLogMeanVariance",
        "NormalizeBinning",
        "NormalizeSupervisedBinning",
        "NormalizeRobustScaling",
        "FeaturizeText",
        "OneHotEncoding",
        "ProjectToPrincipalComponents",
        "ProduceNgrams",
        "ProduceWordBags",
        "SelectFeaturesBasedOnCount",
        "SelectFeaturesBasedOnMutualInformation",
        "LatentDirichletAllocation",
        "VectorWhiten",
        "Featurizer");

    private static readonly ImmutableHashSet<string> KeepsValues = ImmutableHashSet.Create("CopyColumns", "MapValueToKey", "ConvertType", "MapValue", "MapKeyToValue", "Hash");

    // Whatever these make is made by a function that is passed to them.
    private static readonly ImmutableHashSet<string> UnknownNames = ImmutableHashSet.Create("CreateSweepableEstimator", "Create", "CreateEstimator");

    /// <summary>The step that a call on a catalog makes.</summary>
    public static Step OfCall(CallSite site, FactSet validation)
    {
        var kind = Kind(site);
        var step = new Step(site.Name, kind, site.Syntax, validation) { Label = kind == StepKind.Trainer ? Label(site) : null };
        if (!KeepsValues.Contains(site.Name) || site.Constant("outputColumnName", 0, out _) is not string output) return step;
        return step with { Output = output, Input = site.Constant("inputColumnName", 1, out var isKnown) as string ?? (isKnown ? output : null) };
    }

    /// <summary>The fixed label column of a trainer or evaluation, or <see langword="null"/>.</summary>
    public static string? Label(CallSite site, int position = 0)
    {
        if (site.Call.Method is null || site.Call.Method.Parameters.Any(parameter => parameter.Name == "labelColumnName")) return site.Constant("labelColumnName", position, out _) as string;
        foreach (var argument in site.Call.Arguments)
        {
            foreach (var options in site.Facts(argument).Of<Instance>())
            {
                var label = site.State[new Slot(options, "LabelColumnName")];
                return label is null ? "Label" : (label.Single as Constant)?.Value as string;
            }
        }

        return null;
    }

    /// <summary>The step that is made by its constructor.</summary>
    public static Step OfType(ITypeSymbol type, SyntaxNode place)
        => new(type.Name, type.Name.EndsWith("Trainer", StringComparison.Ordinal) ? StepKind.Trainer : StepKind.Unknown, place, FactSet.Empty);

    private static StepKind Kind(CallSite site)
    {
        if (UnknownNames.Contains(site.Name)) return StepKind.Unknown;
        var catalog = Catalog(site);
        if (catalog is "Clustering" or "AnomalyDetection") return StepKind.Unsupervised;
        if (catalog is not null || site.IsCalledOn("Trainers")) return StepKind.Trainer;
        if (site.IsCalledOn("Auto")) return site.Name == "Featurizer" ? StepKind.Learning : StepKind.Trainer;
        if (site.IsCalledOn("Forecasting") || site.Name is "DetectIidSpike" or "DetectIidChangePoint" or "DetectSpikeBySsa" or "DetectChangePointBySsa") return StepKind.Unsupervised;
        if (site.Name == "ReplaceMissingValues") return ReplacesByStatistics(site) ? StepKind.Learning : StepKind.Harmless;
        return Learning.Contains(site.Name) ? StepKind.Learning : StepKind.Harmless;
    }

    /// <summary>The task of the trainer catalog that is called, such as <c>Regression</c>, or <see langword="null"/>.</summary>
    public static string? Catalog(CallSite site)
    {
        var type = site.Call.Receiver?.Type;
        if (type?.Name.EndsWith("Trainers", StringComparison.Ordinal) is true) type = type.ContainingType;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.BaseType?.Name == "TrainCatalogBase") return current.Name.Replace("Catalog", "");
        }

        foreach (var task in new[] { "Clustering", "AnomalyDetection", "BinaryClassification", "MulticlassClassification", "Regression", "Ranking", "Recommendation" })
        {
            if (site.IsCalledOn(task)) return task;
        }

        return null;
    }

    /// <summary>The default puts a fixed value in; the other modes learn one.</summary>
    private static bool ReplacesByStatistics(CallSite site)
    {
        if (site.Call.Argument("replacementMode", 2) is not { IsDefault: false } mode) return false;
        return site.Facts(mode).Single is not Constant { Value: 0 or (byte)0 };
    }
}
